// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.rule;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The rules of every chaincode version that somebody knows. Immutable and thread-safe. */
public final class RuleBooks {
    private static final Pattern VERSION = Pattern.compile("([0-9]+\\.[0-9]+)(?:\\.[0-9]+)?");
    private static final RuleBooks KNOWN =
            new RuleBooks(Collections.emptySortedMap()).with(RuleBook.currentVersion(), RuleBook.current());

    private final SortedMap<String, RuleBook> books;

    private RuleBooks(SortedMap<String, RuleBook> books) {
        this.books = Collections.unmodifiableSortedMap(new TreeMap<>(books));
    }

    /** Those of this build. Old versions stay, so that old blocks can be replayed. */
    public static RuleBooks known() {
        return KNOWN;
    }

    /** These and one version more, or one in another's place: what a later build knows. */
    public RuleBooks with(String version, RuleBook rules) {
        var all = new TreeMap<>(books);
        all.put(version, rules);
        return new RuleBooks(all);
    }

    /**
     * The rules of a chaincode version, empty when they are not known. {@code 1.0.3} has the rules of {@code 1.0}: a third
     * number tells builds of the same rules apart.
     */
    public Optional<RuleBook> version(String chaincodeVersion) {
        var parts = VERSION.matcher(chaincodeVersion);
        return parts.matches() ? Optional.ofNullable(books.get(parts.group(1))) : Optional.empty();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.consent;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** Sets that are written as sorted lists. */
final class Ordered {
    private Ordered() {}

    static <T extends Comparable<T>> SortedSet<T> copy(Collection<T> values) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(values));
    }

    /** Reads a list that must be sorted and without repetition: one set has one text. */
    static <T> List<T> read(List<String> texts, Function<String, T> factory) {
        if (!List.copyOf(new TreeSet<>(texts)).equals(texts)) {
            throw new IllegalArgumentException("a list is not sorted or repeats itself");
        }
        return texts.stream().map(factory).toList();
    }
}

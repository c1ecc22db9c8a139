// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.rule;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.carevault.model.ErrorCode;
import org.carevault.model.argument.Argument;
import org.carevault.model.id.MedicalId;
import org.carevault.model.rule.transaction.Footprint;
import org.carevault.model.rule.transaction.Query;
import org.carevault.model.rule.transaction.Reading;
import org.carevault.model.rule.transaction.Transaction;
import org.carevault.model.rule.transaction.Writing;

/**
 * All rules of one chaincode version. Immutable and thread-safe; the same call on the same state gives the same bytes
 * on every machine.
 */
public final class RuleBook {
    private static final String CURRENT = "1.0";
    /** No valid argument comes near it; a larger one is not even parsed. */
    private static final int LONGEST_ARGUMENT = 16 * 1024;

    private static final RuleBook VERSION_1_0 = new RuleBook(RuleSet.transactions10(), RuleSet.queries10());

    private final SortedMap<String, Transaction<?>> transactions = new TreeMap<>();
    private final SortedMap<String, Query<?>> queries = new TreeMap<>();

    private RuleBook(List<Transaction<?>> transactions, List<Query<?>> queries) {
        transactions.forEach(transaction -> this.transactions.put(transaction.function(), transaction));
        queries.forEach(query -> this.queries.put(query.function(), query));
    }

    /** The rules of a chaincode version that this build knows; see {@link RuleBooks#version}. */
    public static Optional<RuleBook> version(String chaincodeVersion) {
        return RuleBooks.known().version(chaincodeVersion);
    }

    /** The rules of a next version: these, but for functions that are new or follow another rule now. */
    public RuleBook with(Transaction<?>... changed) {
        var all = new TreeMap<>(transactions);
        Stream.of(changed).forEach(transaction -> all.put(transaction.function(), transaction));
        return new RuleBook(List.copyOf(all.values()), List.copyOf(queries.values()));
    }

    /** The rules of the version that this build's chaincode runs. */
    public static RuleBook current() {
        return VERSION_1_0;
    }

    /** The version of {@link #current}. */
    public static String currentVersion() {
        return CURRENT;
    }

    /**
     * What a submitting call writes and answers.
     *
     * @throws RuleException when it is refused; nothing is written then
     */
    public Outcome submit(StateView state, Invocation call) {
        return submit(find(transactions, call), state, call);
    }

    private static <A extends Argument> Outcome submit(Transaction<A> transaction, StateView state, Invocation call) {
        var ledger = new Writing(state, call);
        return ledger.outcome(transaction.apply(ledger, parse(transaction::parse, call)));
    }

    /**
     * The answer, canonical JSON, to an evaluate-only call.
     *
     * @throws RuleException when it is refused
     */
    public String evaluate(RangeView state, Invocation call) {
        return evaluate(find(queries, call), state, call);
    }

    private static <A extends Argument> String evaluate(Query<A> query, RangeView state, Invocation call) {
        return query.answer(new Reading(state, call), state, parse(query::parse, call));
    }

    /** Whether the function submits; false for evaluate-only and unknown ones. */
    public boolean isSubmit(String function) {
        return transactions.containsKey(function);
    }

    /** All functions of the rules, sorted. {@code MemberContract:buildInfo} is the contract's own and not among them. */
    public Set<String> functions() {
        var all = new TreeSet<>(transactions.keySet());
        all.addAll(queries.keySet());
        return Collections.unmodifiableSet(all);
    }

    /** The exact state keys that a submitting call may write when its record, if any, is the caller's own. */
    public Set<String> writable(Invocation call) {
        return writable(call, null);
    }

    /**
     * The exact state keys that a submitting call may write, for the client's check before it signs.
     *
     * @param patient whose record {@code addVersion} or {@code tombstone} is about, which their arguments do not say;
     *     null for the caller's own. Other functions do not look at it
     * @throws RuleException when the function does not submit or the argument is malformed
     */
    public Set<String> writable(Invocation call, MedicalId patient) {
        return writable(find(transactions, call), new Footprint(call, patient), call);
    }

    private static <A extends Argument> Set<String> writable(
            Transaction<A> transaction, Footprint keys, Invocation call) {
        transaction.footprint(keys, parse(transaction::parse, call));
        return Collections.unmodifiableSet(keys.keys());
    }

    private static <T> T find(SortedMap<String, T> functions, Invocation call) {
        T found = functions.get(call.function());
        if (found == null) {
            throw new RuleException(ErrorCode.BAD_ARGUMENT, "there is no such function");
        }
        return found;
    }

    private static <A> A parse(Function<String, A> parser, Invocation call) {
        if (call.argument().length() > LONGEST_ARGUMENT) {
            throw new RuleException(ErrorCode.BAD_ARGUMENT, "the argument is too long");
        }
        try {
            return parser.apply(call.argument());
        } catch (IllegalArgumentException malformed) {
            // Messages of the model's own parsers are fixed texts and never quote input.
            throw new RuleException(ErrorCode.BAD_ARGUMENT, "the argument is malformed");
        }
    }
}

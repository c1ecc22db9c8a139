// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.readmodel;

import java.util.Arrays;
import java.util.Objects;
import java.util.SortedMap;
import org.carevault.model.rule.Outcome;
import org.carevault.model.rule.RuleBook;
import org.carevault.model.rule.RuleBooks;
import org.carevault.model.rule.StateView;
import org.carevault.server.ledger.LedgerCall;
import org.carevault.server.ledger.LedgerTransaction;

/**
 * Runs a committed transaction again by the model's rules on the state right before it and compares every byte that it
 * wrote and answered: endorsers who agree on something that the rules forbid are not believed.
 */
final class Derivation {
    private final RuleBooks books;

    Derivation(RuleBooks books) {
        this.books = books;
    }

    /**
     * Whether the rules give what the transaction holds.
     *
     * @param version the chaincode's version that the organisations had committed before this block: its rules count,
     *     and endorsers who claim another one are not believed
     */
    boolean holds(String version, StateView before, LedgerTransaction transaction) {
        return transaction
                .call()
                .filter(LedgerCall::onlyOurs)
                .filter(call -> call.version().equals(version))
                .flatMap(call -> books.version(version)
                        .filter(book -> book.isSubmit(call.invocation().function()))
                        .map(book -> same(book, before, call, transaction.writes())))
                .orElse(false);
    }

    private static boolean same(RuleBook book, StateView before, LedgerCall call, SortedMap<String, byte[]> writes) {
        try {
            Outcome outcome = book.submit(before, call.invocation());
            return equal(outcome.writes(), writes)
                    && Objects.equals(outcome.response(), call.response())
                    && Objects.equals(outcome.event(), call.event())
                    && Arrays.equals(payload(outcome), call.eventPayload());
        } catch (RuntimeException e) {
            // Refused by the rules, or state that only a forged transaction can have left: underivable either way.
            return false;
        }
    }

    private static byte[] payload(Outcome outcome) {
        return outcome.eventPayload() == null ? new byte[0] : outcome.eventPayload();
    }

    private static boolean equal(SortedMap<String, byte[]> expected, SortedMap<String, byte[]> found) {
        return expected.keySet().equals(found.keySet())
                && expected.entrySet().stream()
                        .allMatch(entry -> Arrays.equals(entry.getValue(), found.get(entry.getKey())));
    }
}

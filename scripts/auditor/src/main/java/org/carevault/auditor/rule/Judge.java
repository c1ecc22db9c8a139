// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.rule;

import java.util.List;
import java.util.Optional;
import org.carevault.auditor.report.Reason;
import org.carevault.model.rule.Outcome;
import org.carevault.model.rule.RuleBook;
import org.carevault.model.rule.RuleBooks;
import org.carevault.model.rule.RuleException;
import org.carevault.model.rule.StateView;

/** Applies the rules of a transaction's own chaincode version to the state right before it. Immutable, thread-safe. */
public final class Judge {
    private final RuleBooks books;

    public Judge(RuleBooks books) {
        this.books = books;
    }

    /** Compares one committed transaction with what the rules lead to. */
    public Judgement judge(StateView before, Committed committed) {
        Optional<RuleBook> book = books.version(committed.version());
        if (book.isEmpty()) {
            return Judgement.refused(committed, null, Reason.NO_RULES, "version " + committed.version());
        }
        return book.get().isSubmit(committed.call().function())
                ? derive(book.get(), before, committed)
                : withoutEffect(committed);
    }

    private static Judgement derive(RuleBook book, StateView before, Committed committed) {
        try {
            Outcome expected = book.submit(before, committed.call());
            return new Judgement(committed, expected, null, Comparison.of(expected, committed));
        } catch (RuleException e) {
            Reason reason = committed.isAccess() ? Reason.UNLAWFUL_ACCESS : Reason.RULE_VIOLATION;
            return Judgement.refused(committed, e.getMessage(), reason, "the rules refuse it: " + e.code());
        } catch (IllegalArgumentException e) {
            // Only a forged transaction can have left such a value; its own finding says so where it was written.
            return Judgement.refused(
                    committed, null, Reason.RULE_VIOLATION, "the state that it relies on cannot be read");
        }
    }

    /** A question, or a function that does not exist: harmless on the chain as long as it writes nothing. */
    private static Judgement withoutEffect(Committed committed) {
        boolean writes = !committed.writes().isEmpty() || !committed.elsewhere().isEmpty();
        return writes
                ? Judgement.refused(committed, null, Reason.RULE_VIOLATION, "the function may write nothing")
                : new Judgement(committed, null, null, List.of());
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.rule;

import java.util.List;
import org.carevault.auditor.report.Finding;
import org.carevault.auditor.report.Reason;
import org.carevault.model.rule.Outcome;

/**
 * What the rules say about one committed transaction.
 *
 * @param expected what the rules lead to; null where they refuse the call or do not know it
 * @param refusal the rules' error code and detail; null where they do not refuse
 * @param findings everything in which the chain differs from the rules
 */
public record Judgement(Committed committed, Outcome expected, String refusal, List<Finding> findings) {

    /** Whether chain and rules agree. */
    public boolean lawful() {
        return findings.isEmpty();
    }

    static Judgement refused(Committed committed, String refusal, Reason reason, String detail) {
        return new Judgement(committed, null, refusal, List.of(finding(committed, reason, detail)));
    }

    static Finding finding(Committed committed, Reason reason, String detail) {
        return Finding.in(committed.block(), committed.transaction(), reason, detail);
    }
}

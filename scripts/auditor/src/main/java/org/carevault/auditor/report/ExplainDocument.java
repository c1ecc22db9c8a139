// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * What {@code explain --json} prints: one transaction with everything that decided about it.
 *
 * @param block null when the chain does not hold the transaction; then all but the steps is null
 * @param flag Fabric's validation code by name
 * @param answer what the chain holds as the contract's answer
 * @param rule the rule that applies, in words
 * @param consent the consent relied on, as it was right before the transaction; null for none
 */
public record ExplainDocument(
        @JsonUnwrapped Report report,
        String transaction,
        Long block,
        String flag,
        String function,
        String time,
        String actor,
        String answer,
        String rule,
        ConsentState consent,
        List<Step> steps) {

    /** One check: what was checked, whether it holds, and what was compared. */
    public record Step(String check, boolean holds, String detail) {

        public String line() {
            return (holds ? "  ok    " : "  FAILS ") + check + ": " + detail;
        }
    }

    /** The document as text, without the report's own lines. */
    public List<String> lines() {
        var lines = new java.util.ArrayList<String>();
        lines.add("transaction " + transaction);
        if (block != null) {
            lines.add("block " + block + ", " + flag + ", " + time + ", by " + actor);
            lines.add(function + " answered " + answer);
            lines.add("rule: " + rule);
            lines.add(consent == null ? "consent: none" : "consent in force: " + consent.line());
        }
        steps.forEach(step -> lines.add(step.line()));
        return lines;
    }
}

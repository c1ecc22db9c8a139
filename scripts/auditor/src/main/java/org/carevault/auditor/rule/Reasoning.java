// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carevault.auditor.report.ConsentState;
import org.carevault.auditor.report.ExplainDocument.Step;
import org.carevault.model.argument.AccessArgument;
import org.carevault.model.rule.StateView;

/**
 * Why the rules answer a transaction as they do, for a reader.
 *
 * @param answer what the chain holds as the contract's answer
 * @param rule the rule that applies, in words
 * @param consent the consent relied on, as it was right before
 */
public record Reasoning(String function, String answer, String rule, Optional<ConsentState> consent, List<Step> steps) {

    private static final String ACCESS_RULE =
            "an access is permitted when the caller is the patient, or when the named consent"
                    + " names the caller, is active, and covers time, action, purpose and every record";
    private static final String OTHER_RULE = "rule book %s, %s, on the state right before";

    /** Explains a judged transaction; the state must be the one right before it. */
    public static Reasoning of(StateView before, Judgement judgement) {
        Committed committed = judgement.committed();
        var steps = new ArrayList<Step>();
        Optional<ConsentState> consent = Optional.empty();
        if (committed.isAccess()) {
            steps.addAll(accessSteps(before, committed));
            consent = consent(before, committed);
        }
        steps.add(verdict(judgement));
        return new Reasoning(
                committed.call().function(),
                committed.response(),
                committed.isAccess()
                        ? ACCESS_RULE
                        : OTHER_RULE.formatted(
                                committed.version(), committed.call().function()),
                consent,
                List.copyOf(steps));
    }

    private static List<Step> accessSteps(StateView before, Committed committed) {
        try {
            return AccessSteps.of(before, committed);
        } catch (IllegalArgumentException e) {
            return List.of(new Step("the argument can be read", false, "it is not an access"));
        }
    }

    private static Optional<ConsentState> consent(StateView before, Committed committed) {
        try {
            AccessArgument argument = AccessArgument.parse(committed.call().argument());
            return AccessSteps.relied(before, argument).map(found -> Histories.consent(found, 0, ""));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Step verdict(Judgement judgement) {
        String check = "the rules lead to the same writes, answer and event";
        if (judgement.refusal() != null) {
            return new Step(check, false, "the rules refuse the call: " + judgement.refusal());
        }
        int writes = judgement.committed().writes().size();
        return new Step(check, judgement.lawful(), writes + (writes == 1 ? " key written" : " keys written"));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.rule.transaction;

import org.carevault.model.argument.Argument;
import org.carevault.model.rule.RangeView;

/** One evaluate-only function. Implementations hold no state. */
public interface Query<A extends Argument> {
    String function();

    /** The argument of this text; {@link IllegalArgumentException} when it is malformed. */
    A parse(String json);

    /**
     * Checks the caller, then answers.
     *
     * @param state the same state as the ledger's, with ranges
     * @return canonical JSON
     */
    String answer(Reading ledger, RangeView state, A argument);
}

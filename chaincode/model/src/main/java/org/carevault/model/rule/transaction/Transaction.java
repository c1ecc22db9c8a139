// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.rule.transaction;

import org.carevault.model.argument.Argument;

/** One submitting function. Implementations hold no state. */
public interface Transaction<A extends Argument> {
    String function();

    /** The argument of this text; {@link IllegalArgumentException} when it is malformed. */
    A parse(String json);

    /**
     * Checks the caller and the state, then writes.
     *
     * @return the response, canonical JSON
     * @throws org.carevault.model.rule.RuleException when the call is refused; nothing is written then
     */
    String apply(Writing ledger, A argument);

    /** Adds the keys that the call may write. */
    void footprint(Footprint keys, A argument);
}

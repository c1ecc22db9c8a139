// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.rule.consent;

import java.util.Set;
import org.carevault.model.Keys;
import org.carevault.model.argument.DeclineArgument;
import org.carevault.model.consent.ConsentStatus;
import org.carevault.model.consent.Scope;
import org.carevault.model.id.Role;
import org.carevault.model.rule.transaction.Callers;
import org.carevault.model.rule.transaction.Footprint;
import org.carevault.model.rule.transaction.Transaction;
import org.carevault.model.rule.transaction.Writing;

/** The patient says no to a request. */
public final class Decline implements Transaction<DeclineArgument> {
    @Override
    public String function() {
        return DeclineArgument.FUNCTION;
    }

    @Override
    public DeclineArgument parse(String json) {
        return DeclineArgument.parse(json);
    }

    @Override
    public String apply(Writing ledger, DeclineArgument argument) {
        var patient = Callers.self(ledger, Set.of(Role.PATIENT));
        return ConsentChange.answer(
                ledger, patient, argument.consent(), ConsentStatus.REQUESTED, ConsentStatus.DECLINED);
    }

    @Override
    public void footprint(Footprint keys, DeclineArgument argument) {
        keys.key(Keys.consent(keys.caller(), argument.consent()))
                .audit(keys.caller().text(), Scope.MOST);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.rule.consent;

import java.util.Set;
import org.carevault.model.Keys;
import org.carevault.model.argument.RevokeArgument;
import org.carevault.model.consent.ConsentStatus;
import org.carevault.model.consent.Scope;
import org.carevault.model.id.Role;
import org.carevault.model.rule.transaction.Callers;
import org.carevault.model.rule.transaction.Footprint;
import org.carevault.model.rule.transaction.Transaction;
import org.carevault.model.rule.transaction.Writing;

/** The patient takes a consent back, for good. */
public final class Revoke implements Transaction<RevokeArgument> {
    @Override
    public String function() {
        return RevokeArgument.FUNCTION;
    }

    @Override
    public RevokeArgument parse(String json) {
        return RevokeArgument.parse(json);
    }

    @Override
    public String apply(Writing ledger, RevokeArgument argument) {
        var patient = Callers.self(ledger, Set.of(Role.PATIENT));
        return ConsentChange.answer(ledger, patient, argument.consent(), ConsentStatus.ACTIVE, ConsentStatus.REVOKED);
    }

    @Override
    public void footprint(Footprint keys, RevokeArgument argument) {
        keys.key(Keys.consent(keys.caller(), argument.consent()))
                .audit(keys.caller().text(), Scope.MOST);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.rule.member;

import static org.carevault.model.rule.transaction.Reading.refuse;

import java.util.Set;
import org.carevault.model.ErrorCode;
import org.carevault.model.Keys;
import org.carevault.model.argument.DeassignAdministratorArgument;
import org.carevault.model.document.AuditEventType;
import org.carevault.model.id.Role;
import org.carevault.model.rule.transaction.Callers;
import org.carevault.model.rule.transaction.Footprint;
import org.carevault.model.rule.transaction.Transaction;
import org.carevault.model.rule.transaction.Writing;

/** A solution administrator removes a hospital administrator of any organisation. */
public final class DeassignAdministrator implements Transaction<DeassignAdministratorArgument> {
    @Override
    public String function() {
        return DeassignAdministratorArgument.FUNCTION;
    }

    @Override
    public DeassignAdministratorArgument parse(String json) {
        return DeassignAdministratorArgument.parse(json);
    }

    @Override
    public String apply(Writing ledger, DeassignAdministratorArgument argument) {
        var actor = Callers.self(ledger, Set.of(Role.SOLUTION_ADMINISTRATOR));
        var target = Removal.target(ledger, argument.member());
        if (target.role() != Role.HOSPITAL_ADMINISTRATOR) {
            throw refuse(ErrorCode.NOT_PERMITTED, "the member is no hospital administrator");
        }
        return Removal.remove(ledger, target, AuditEventType.DEASSIGN_ADMINISTRATOR, actor);
    }

    @Override
    public void footprint(Footprint keys, DeassignAdministratorArgument argument) {
        keys.key(Keys.member(argument.member())).audit(argument.member().text(), 1);
    }
}

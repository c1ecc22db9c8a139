// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.rule.member;

import static org.carevault.model.rule.transaction.Reading.refuse;

import java.util.Set;
import org.carevault.model.ErrorCode;
import org.carevault.model.Keys;
import org.carevault.model.argument.AssignAdministratorArgument;
import org.carevault.model.document.AuditEvent;
import org.carevault.model.document.AuditEventType;
import org.carevault.model.document.Invitation;
import org.carevault.model.id.Role;
import org.carevault.model.rule.transaction.Callers;
import org.carevault.model.rule.transaction.Footprint;
import org.carevault.model.rule.transaction.Transaction;
import org.carevault.model.rule.transaction.Writing;

/** A solution administrator invites a hospital administrator of a registered organisation. */
public final class AssignAdministrator implements Transaction<AssignAdministratorArgument> {
    @Override
    public String function() {
        return AssignAdministratorArgument.FUNCTION;
    }

    @Override
    public AssignAdministratorArgument parse(String json) {
        return AssignAdministratorArgument.parse(json);
    }

    @Override
    public String apply(Writing ledger, AssignAdministratorArgument argument) {
        var actor = Callers.self(ledger, Set.of(Role.SOLUTION_ADMINISTRATOR)).id();
        if (!ledger.has(Keys.org(argument.msp()))) {
            throw refuse(ErrorCode.ORGANISATION_NOT_FOUND, "the organisation is not registered");
        }
        ledger.audit(argument.msp(), AuditEvent.of(AuditEventType.ASSIGN_ADMINISTRATOR, actor, ledger.time()));
        return Invitations.open(
                ledger,
                new Invitation(
                        argument.invitation(),
                        argument.msp(),
                        Role.HOSPITAL_ADMINISTRATOR,
                        argument.expires(),
                        actor,
                        null));
    }

    @Override
    public void footprint(Footprint keys, AssignAdministratorArgument argument) {
        keys.key(Keys.invitation(argument.invitation())).audit(argument.msp(), 1);
    }
}

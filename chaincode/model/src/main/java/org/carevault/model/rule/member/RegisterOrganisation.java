// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.rule.member;

import static org.carevault.model.rule.transaction.Reading.refuse;

import java.util.Set;
import org.carevault.model.ErrorCode;
import org.carevault.model.Keys;
import org.carevault.model.argument.RegisterOrganisationArgument;
import org.carevault.model.document.AuditEvent;
import org.carevault.model.document.AuditEventType;
import org.carevault.model.document.Invitation;
import org.carevault.model.document.Organisation;
import org.carevault.model.document.Root;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.Role;
import org.carevault.model.rule.transaction.Callers;
import org.carevault.model.rule.transaction.Footprint;
import org.carevault.model.rule.transaction.Transaction;
import org.carevault.model.rule.transaction.Writing;

/**
 * The first organisation is registered by its own Fabric administrator, who thereby invites the first solution
 * administrator; every later one by a solution administrator, who invites its first hospital administrator.
 */
public final class RegisterOrganisation implements Transaction<RegisterOrganisationArgument> {
    @Override
    public String function() {
        return RegisterOrganisationArgument.FUNCTION;
    }

    @Override
    public RegisterOrganisationArgument parse(String json) {
        return RegisterOrganisationArgument.parse(json);
    }

    @Override
    public String apply(Writing ledger, RegisterOrganisationArgument argument) {
        boolean first = ledger.root().isEmpty();
        var actor = first ? founder(ledger, argument) : solutionAdministrator(ledger);
        if (ledger.has(Keys.org(argument.msp()))) {
            throw refuse(ErrorCode.ALREADY_EXISTS, "the organisation is registered");
        }
        if (first) {
            ledger.put(Keys.root(), new Root(argument.msp()).toJson());
        }
        var role = first ? Role.SOLUTION_ADMINISTRATOR : Role.HOSPITAL_ADMINISTRATOR;
        Invitations.open(
                ledger, new Invitation(argument.invitation(), argument.msp(), role, argument.expires(), actor, null));
        var organisation = new Organisation(argument.msp(), argument.name(), argument.roots(), ledger.time());
        ledger.put(Keys.org(argument.msp()), organisation.toJson());
        ledger.audit(argument.msp(), AuditEvent.of(AuditEventType.REGISTER_ORGANISATION, actor, ledger.time()));
        return organisation.toJson();
    }

    /** Nobody is a member yet, so the founder has no medical id. */
    private static MedicalId founder(Writing ledger, RegisterOrganisationArgument argument) {
        var caller = ledger.caller();
        if (!caller.administrator() || !caller.msp().equals(argument.msp())) {
            throw refuse(ErrorCode.NOT_PERMITTED, "an organisation's own Fabric administrator registers the first one");
        }
        return null;
    }

    private static MedicalId solutionAdministrator(Writing ledger) {
        return Callers.self(ledger, Set.of(Role.SOLUTION_ADMINISTRATOR)).id();
    }

    @Override
    public void footprint(Footprint keys, RegisterOrganisationArgument argument) {
        keys.key(Keys.root())
                .key(Keys.org(argument.msp()))
                .key(Keys.invitation(argument.invitation()))
                .audit(argument.msp(), 1);
    }
}

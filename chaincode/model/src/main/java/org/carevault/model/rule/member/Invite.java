// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.rule.member;

import static org.carevault.model.rule.transaction.Reading.refuse;

import org.carevault.model.ErrorCode;
import org.carevault.model.Keys;
import org.carevault.model.argument.InviteArgument;
import org.carevault.model.document.AuditEvent;
import org.carevault.model.document.AuditEventType;
import org.carevault.model.document.Invitation;
import org.carevault.model.rule.transaction.Callers;
import org.carevault.model.rule.transaction.Footprint;
import org.carevault.model.rule.transaction.Transaction;
import org.carevault.model.rule.transaction.Writing;

/** An administrator invites a member of the own organisation. */
public final class Invite implements Transaction<InviteArgument> {
    @Override
    public String function() {
        return InviteArgument.FUNCTION;
    }

    @Override
    public InviteArgument parse(String json) {
        return InviteArgument.parse(json);
    }

    @Override
    public String apply(Writing ledger, InviteArgument argument) {
        var actor = Callers.self(ledger);
        if (!Invitations.administers(actor.role(), argument.role())) {
            throw refuse(ErrorCode.NOT_PERMITTED, "the caller does not invite this role");
        }
        ledger.audit(actor.msp(), AuditEvent.of(AuditEventType.INVITE, actor.id(), ledger.time()));
        return Invitations.open(
                ledger,
                new Invitation(
                        argument.invitation(), actor.msp(), argument.role(), argument.expires(), actor.id(), null));
    }

    @Override
    public void footprint(Footprint keys, InviteArgument argument) {
        keys.key(Keys.invitation(argument.invitation())).audit(keys.callerMsp(), 1);
    }
}

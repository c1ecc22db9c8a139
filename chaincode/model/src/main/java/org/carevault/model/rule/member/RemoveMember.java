// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.rule.member;

import static org.carevault.model.rule.transaction.Reading.refuse;

import org.carevault.model.ErrorCode;
import org.carevault.model.Keys;
import org.carevault.model.argument.RemoveMemberArgument;
import org.carevault.model.document.AuditEventType;
import org.carevault.model.rule.transaction.Callers;
import org.carevault.model.rule.transaction.Footprint;
import org.carevault.model.rule.transaction.Transaction;
import org.carevault.model.rule.transaction.Writing;

/** An administrator removes a member of the own organisation, but never himself. */
public final class RemoveMember implements Transaction<RemoveMemberArgument> {
    @Override
    public String function() {
        return RemoveMemberArgument.FUNCTION;
    }

    @Override
    public RemoveMemberArgument parse(String json) {
        return RemoveMemberArgument.parse(json);
    }

    @Override
    public String apply(Writing ledger, RemoveMemberArgument argument) {
        var actor = Callers.self(ledger);
        boolean administered =
                Invitations.administers(actor.role(), argument.member().role())
                        && !argument.member().equals(actor.id());
        if (!administered) {
            throw refuse(ErrorCode.NOT_PERMITTED, "the caller does not administer this member");
        }
        var target = Removal.target(ledger, argument.member());
        if (!target.msp().equals(actor.msp())) {
            throw refuse(ErrorCode.NOT_PERMITTED, "the member belongs to another organisation");
        }
        return Removal.remove(ledger, target, AuditEventType.REMOVE_MEMBER, actor);
    }

    @Override
    public void footprint(Footprint keys, RemoveMemberArgument argument) {
        keys.key(Keys.member(argument.member())).audit(argument.member().text(), 1);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.rule.member;

import static org.carevault.model.rule.transaction.Reading.refuse;

import org.carevault.model.ErrorCode;
import org.carevault.model.Keys;
import org.carevault.model.argument.JoinArgument;
import org.carevault.model.document.AuditEvent;
import org.carevault.model.document.AuditEventType;
import org.carevault.model.document.Invitation;
import org.carevault.model.document.Member;
import org.carevault.model.document.MemberStatus;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.Sha256;
import org.carevault.model.rule.transaction.Callers;
import org.carevault.model.rule.transaction.Footprint;
import org.carevault.model.rule.transaction.Reading;
import org.carevault.model.rule.transaction.Transaction;
import org.carevault.model.rule.transaction.Writing;

/**
 * Reveals an invitation's code once and registers the caller's id, organisation, key and recipient. What an administrator
 * left open ends with that administrator's own membership.
 */
public final class Join implements Transaction<JoinArgument> {
    @Override
    public String function() {
        return JoinArgument.FUNCTION;
    }

    @Override
    public JoinArgument parse(String json) {
        return JoinArgument.parse(json);
    }

    @Override
    public String apply(Writing ledger, JoinArgument argument) {
        var caller = ledger.caller();
        var invitation = open(ledger, argument.code().hash());
        var id = Callers.idOf(caller.commonName())
                .filter(own -> invited(own, caller.msp(), invitation))
                .orElseThrow(
                        () -> refuse(ErrorCode.NOT_PERMITTED, "the invitation is for another organisation or role"));
        if (ledger.has(Keys.member(id))) {
            throw refuse(ErrorCode.ALREADY_EXISTS, "the medical id is registered");
        }
        var now = ledger.time();
        var key = new Sha256(caller.keyHash());
        var member = new Member(id, caller.msp(), key, argument.recipient(), MemberStatus.ACTIVE, now, now);
        ledger.put(Keys.member(id), member.toJson());
        ledger.put(Keys.invitation(invitation.hash()), invitation.usedBy(id).toJson());
        ledger.audit(id.text(), Removal.about(AuditEvent.of(AuditEventType.JOIN, id, now), id));
        return member.toJson();
    }

    private static boolean invited(MedicalId id, String msp, Invitation invitation) {
        return id.role() == invitation.role() && msp.equals(invitation.msp());
    }

    private static Invitation open(Reading ledger, Sha256 hash) {
        var invitation = ledger.invitation(hash)
                .orElseThrow(() -> refuse(ErrorCode.INVITATION_NOT_FOUND, "there is no invitation of this code"));
        if (invitation.isUsed()) {
            throw refuse(ErrorCode.INVITATION_USED, "the invitation was used");
        }
        if (!ledger.time().isBefore(invitation.expires())) {
            throw refuse(ErrorCode.INVITATION_EXPIRED, "the invitation has lapsed");
        }
        // The founder's invitation names nobody: the founder is no member and is never removed.
        if (invitation.invitedBy() != null && !ledger.isActive(invitation.invitedBy())) {
            throw refuse(ErrorCode.INVITATION_WITHDRAWN, "whoever invited is no longer an active member");
        }
        return invitation;
    }

    @Override
    public void footprint(Footprint keys, JoinArgument argument) {
        keys.key(Keys.member(keys.caller()))
                .key(Keys.invitation(argument.code().hash()))
                .audit(keys.caller().text(), 1);
    }
}

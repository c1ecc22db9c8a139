// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.rule.member;

import static org.carevault.model.rule.transaction.Reading.refuse;

import org.carevault.model.ErrorCode;
import org.carevault.model.Keys;
import org.carevault.model.document.AuditEvent;
import org.carevault.model.document.AuditEventType;
import org.carevault.model.document.Member;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.Role;
import org.carevault.model.rule.transaction.Reading;
import org.carevault.model.rule.transaction.Writing;

/** One write to a member, by which every consent of and to it lapses at that instant. */
final class Removal {
    private Removal() {}

    static Member target(Reading ledger, MedicalId id) {
        return ledger.member(id)
                .filter(Member::isActive)
                .orElseThrow(() -> refuse(ErrorCode.MEMBER_NOT_FOUND, "there is no such active member"));
    }

    static String remove(Writing ledger, Member target, AuditEventType type, Member actor) {
        var removed = target.removed(ledger.time());
        ledger.put(Keys.member(target.id()), removed.toJson());
        ledger.audit(target.id().text(), about(AuditEvent.of(type, actor.id(), ledger.time()), target.id()));
        return removed.toJson();
    }

    /** A patient's own registration is part of the patient's log. */
    static AuditEvent about(AuditEvent event, MedicalId member) {
        return member.role() == Role.PATIENT ? event.ofPatient(member) : event;
    }
}

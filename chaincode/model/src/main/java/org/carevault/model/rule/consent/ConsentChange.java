// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.rule.consent;

import static org.carevault.model.rule.transaction.Reading.refuse;

import org.carevault.model.ErrorCode;
import org.carevault.model.Keys;
import org.carevault.model.consent.Consent;
import org.carevault.model.consent.ConsentStatus;
import org.carevault.model.document.AuditEvent;
import org.carevault.model.document.AuditEventType;
import org.carevault.model.document.Member;
import org.carevault.model.id.ConsentId;
import org.carevault.model.id.MedicalId;
import org.carevault.model.rule.transaction.Writing;

/** Writes a consent together with its lines in the patient's log: one for each listed record, else one. */
final class ConsentChange {
    private ConsentChange() {}

    static String write(Writing ledger, Consent consent, AuditEventType type, MedicalId actor) {
        ledger.put(Keys.consent(consent.patient(), consent.consent()), consent.toJson());
        var event = AuditEvent.of(type, actor, ledger.time())
                .ofPatient(consent.patient())
                .under(consent.consent());
        String about = consent.patient().text();
        if (consent.terms().scope().all()) {
            ledger.audit(about, event);
        }
        for (var id : consent.terms().scope().records()) {
            ledger.audit(about, event.on(ledger.requireRecordOf(consent.patient(), id), null));
        }
        return consent.toJson();
    }

    /** The patient's answer to an existing consent that must stand at this status. */
    static String answer(Writing ledger, Member patient, ConsentId id, ConsentStatus from, ConsentStatus to) {
        var consent = ledger.consent(patient.id(), id)
                .orElseThrow(() -> refuse(ErrorCode.CONSENT_NOT_FOUND, "the patient has no such consent"));
        if (consent.status() != from) {
            throw refuse(ErrorCode.CONSENT_NOT_ACTIVE, "the consent was answered or revoked before");
        }
        var type = to == ConsentStatus.REVOKED ? AuditEventType.REVOKE : AuditEventType.DECLINE;
        return write(ledger, consent.with(to, ledger.time()), type, patient.id());
    }

    static void requireToCome(boolean ended) {
        if (ended) {
            throw refuse(ErrorCode.END_IN_THE_PAST, "the consent would have ended already");
        }
    }
}

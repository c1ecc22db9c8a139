// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.document;

import java.time.Instant;
import org.carevault.model.ErrorCode;
import org.carevault.model.consent.Purpose;
import org.carevault.model.id.ConsentId;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.RecordId;
import org.carevault.model.json.Fields;
import org.carevault.model.json.JsonObject;

/**
 * One line of the log, under {@code audit(about, time, transaction, n)}. Null where it has no value.
 *
 * @param recordStatus the record's status after the transaction
 * @param actor who did it; null only for a Fabric administrator who is no member
 * @param consent the consent relied on or changed
 * @param reason why an access was denied
 */
public record AuditEvent(
        AuditEventType type,
        AuditOutcome outcome,
        RecordStatus recordStatus,
        MedicalId actor,
        MedicalId patient,
        RecordId record,
        Integer version,
        Purpose purpose,
        ConsentId consent,
        ErrorCode reason,
        Instant time) {

    /** A success that concerns no record. */
    public static AuditEvent of(AuditEventType type, MedicalId actor, Instant time) {
        return new AuditEvent(type, AuditOutcome.SUCCESS, null, actor, null, null, null, null, null, null, time);
    }

    public AuditEvent ofPatient(MedicalId whose) {
        return new AuditEvent(
                type, outcome, recordStatus, actor, whose, record, version, purpose, consent, reason, time);
    }

    /** The event about a version, or for null about the record as a whole. */
    public AuditEvent on(HealthRecord subject, Integer number) {
        return new AuditEvent(
                type,
                outcome,
                subject.status(),
                actor,
                subject.patient(),
                subject.record(),
                number,
                purpose,
                consent,
                reason,
                time);
    }

    public AuditEvent under(ConsentId relied) {
        return new AuditEvent(
                type, outcome, recordStatus, actor, patient, record, version, purpose, relied, reason, time);
    }

    /** The answer to an access: a permit, or a denial with its reason. */
    public AuditEvent answered(AuditOutcome answer, Purpose claimed, ErrorCode why) {
        return new AuditEvent(type, answer, recordStatus, actor, patient, record, version, claimed, consent, why, time);
    }

    public String toJson() {
        return json().toString();
    }

    /** The document as an object, to which a listing may add more. */
    public JsonObject json() {
        return JsonObject.schema1()
                .with("type", type)
                .with("outcome", outcome)
                .with("recordStatus", recordStatus)
                .with("actor", actor)
                .with("patient", patient)
                .with("record", record)
                .with("version", version)
                .with("purpose", purpose)
                .with("consent", consent)
                .with("reason", reason == null ? null : reason.name())
                .with("time", time);
    }

    public static AuditEvent parse(String json) {
        var fields = Fields.schema1(
                json,
                "type",
                "outcome",
                "recordStatus",
                "actor",
                "patient",
                "record",
                "version",
                "purpose",
                "consent",
                "reason",
                "time");
        return new AuditEvent(
                fields.value("type", AuditEventType::of),
                fields.value("outcome", AuditOutcome::of),
                fields.valueOrNull("recordStatus", RecordStatus::of),
                fields.valueOrNull("actor", MedicalId::new),
                fields.valueOrNull("patient", MedicalId::new),
                fields.valueOrNull("record", RecordId::new),
                fields.positiveOrNull("version"),
                fields.valueOrNull("purpose", Purpose::of),
                fields.valueOrNull("consent", ConsentId::new),
                fields.valueOrNull("reason", ErrorCode::valueOf),
                fields.time("time"));
    }
}

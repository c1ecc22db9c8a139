// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.document;

import java.time.Instant;
import org.carevault.model.consent.Action;
import org.carevault.model.consent.Consent;
import org.carevault.model.consent.Purpose;
import org.carevault.model.consent.Question;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.RecordId;
import org.carevault.server.readmodel.Fact;
import org.carevault.server.readmodel.Head;
import org.carevault.server.readmodel.Member;

/**
 * Whom the chain entitles at its head, judged by the model's own decision at a given moment.
 *
 * @param now the app's clock: a consent that has expired by it entitles nobody
 */
record Entitlement(Head head, Instant now) {

    /**
     * Whether somebody may hold a record's card and key: its patient, or a grantee who may read it for some purpose.
     *
     * @param record the record, or null for every record that the patient will ever have
     */
    boolean reads(String reader, String patient, String record) {
        return reader.equals(patient) || granted(reader, patient, Action.READ, record);
    }

    /** The same of a record that was not deleted. */
    boolean opens(String reader, String patient, String record) {
        boolean alive = head.record(record)
                .filter(found -> "active".equals(found.text("status")))
                .isPresent();
        return alive && reads(reader, patient, record);
    }

    /** Whether somebody may send new objects for a patient: himself, or who may append to the vault or amend a record. */
    boolean writes(String writer, String patient) {
        return creates(writer, patient) || consents(writer, patient, Action.AMEND);
    }

    /** Whether somebody may add records to a vault. */
    boolean creates(String writer, String patient) {
        return writer.equals(patient) || granted(writer, patient, Action.APPEND, null);
    }

    /** Whether somebody may add versions to what he wrote in a vault. */
    boolean amends(String writer, String patient, String record) {
        return writer.equals(patient) || granted(writer, patient, Action.AMEND, record);
    }

    private boolean granted(String asker, String patient, Action action, String record) {
        return head.consentsFor(asker).stream()
                .filter(consent -> patient.equals(consent.text("patient")))
                .anyMatch(consent -> permits(consent, action, record));
    }

    // Which record is amended is the transaction's affair; an object that it refuses is swept.
    private boolean consents(String asker, String patient, Action action) {
        return head.consentsFor(asker).stream()
                .filter(consent -> patient.equals(consent.text("patient")))
                .anyMatch(consent -> Consent.parse(consent.document().toString()).terms().scope().records().stream()
                                .map(RecordId::text)
                                .anyMatch(record -> permits(consent, action, record))
                        || permits(consent, action, null));
    }

    private boolean permits(Fact fact, Action action, String record) {
        Consent consent = Consent.parse(fact.document().toString());
        Purpose purpose = consent.terms().purposes().stream().findFirst().orElse(null);
        Question question =
                new Question(consent.grantee(), action, record == null ? null : new RecordId(record), purpose, now);
        return consent.decide(question, active(consent.grantor()), active(consent.grantee()))
                .isPermit();
    }

    private boolean active(MedicalId member) {
        return head.member(member.text()).filter(Member::active).isPresent();
    }
}

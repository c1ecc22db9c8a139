// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.record;

import java.util.List;
import org.carevault.model.ErrorCode;
import org.carevault.model.argument.MemberArgument;
import org.carevault.model.argument.RecordArgument;
import org.carevault.model.consent.Action;
import org.carevault.model.document.HealthRecord;
import org.carevault.model.document.Member;
import org.carevault.model.document.RecordVersion;
import org.carevault.model.id.ConsentId;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.ObjectName;
import org.carevault.model.id.RecordId;
import org.carevault.vault.app.Desk;
import org.carevault.vault.app.Place;
import org.carevault.vault.consent.ConsentFinder;
import org.carevault.vault.failure.VaultException;
import org.carevault.vault.slot.Slots;

/**
 * Where an upload goes, from endorsed answers: whose vault, which record and version, by which consent.
 *
 * @param patient the patient's registration
 * @param former the versions that the record has already
 */
record Destination(Member patient, Place place, ConsentId consent, List<RecordVersion> former) {

    static Destination of(Desk desk, UploadOrder order) {
        return order.record() == null ? newRecord(desk, order) : newVersion(desk, order);
    }

    private static Destination newRecord(Desk desk, UploadOrder order) {
        var patient = member(desk, order.patient() == null ? desk.me() : order.patient());
        var record = RecordId.of(Randoms.bytes(16));
        var consent = order.consent() != null
                ? order.consent()
                : new ConsentFinder(desk).find(patient.id(), Action.APPEND, null, null);
        return new Destination(patient, place(patient, record, 1), consent, List.of());
    }

    private static Destination newVersion(Desk desk, UploadOrder order) {
        var record = HealthRecord.parse(desk.chain().ask(new RecordArgument(order.record())));
        if (!record.author().equals(desk.me())) {
            throw refused(ErrorCode.NOT_THE_AUTHOR, "Somebody else wrote this record.");
        }
        if (record.isTombstoned()) {
            throw refused(ErrorCode.RECORD_TOMBSTONED, "The record was deleted.");
        }
        var patient = member(desk, record.patient());
        var former = new Slots(desk).versions(record.record());
        var consent = order.consent() != null
                ? order.consent()
                : new ConsentFinder(desk).find(patient.id(), Action.AMEND, record.record(), null);
        return new Destination(patient, place(patient, record.record(), former.size() + 1), consent, former);
    }

    boolean isNewRecord() {
        return former.isEmpty();
    }

    private static Place place(Member patient, RecordId record, int version) {
        return new Place(patient.id(), patient.msp(), record, version, ObjectName.of(Randoms.bytes(16)));
    }

    private static Member member(Desk desk, MedicalId id) {
        return Member.parse(desk.chain().ask(new MemberArgument(id)));
    }

    private static VaultException refused(ErrorCode code, String sentence) {
        return VaultException.denied(code.name(), sentence, code.hint());
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.record;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.carevault.model.ErrorCode;
import org.carevault.model.argument.RecordArgument;
import org.carevault.model.document.HealthRecord;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.RecordId;
import org.carevault.vault.app.Desk;
import org.carevault.vault.app.Json;
import org.carevault.vault.failure.VaultException;
import org.carevault.vault.slot.Slots;

/**
 * Lists records with the titles of those whose cards the member may open. Whose they are, their status and their versions are what two
 * organisations endorse; an app can leave another patient's record out of the list, and no more.
 */
public final class Catalogue {
    private final Desk desk;
    private final Slots slots;
    private final Cards cards;

    public Catalogue(Desk desk) {
        this.desk = desk;
        this.slots = new Slots(desk);
        this.cards = new Cards(desk);
    }

    /** The records of one patient; with null one's own, or for staff those of every patient who consented. */
    public List<Entry> of(MedicalId patient) {
        var listed = new ArrayList<Listed>();
        for (var whose : patient == null ? patients() : List.of(patient)) {
            listed.addAll(Listed.of(desk, whose));
        }
        return SideBySide.map(listed, this::entry);
    }

    /** The ids of all records that the app lists for the member, and of all that he wrote into his own vault. */
    public Set<RecordId> ids() {
        var ids = new LinkedHashSet<RecordId>();
        for (var whose : patients()) {
            Listed.of(desk, whose).forEach(listed -> ids.add(listed.record()));
        }
        return ids;
    }

    private Iterable<MedicalId> patients() {
        var patients = new TreeSet<MedicalId>(List.of(desk.me()));
        for (var consent : desk.app().consents(null)) {
            patients.add(new MedicalId(Json.text(consent, "patient")));
        }
        return patients;
    }

    private Entry entry(Listed listed) {
        var record = record(listed.record());
        var versions = slots.versions(record.record());
        if (!record.patient().equals(listed.patient()) || versions.isEmpty()) {
            throw altered();
        }
        var last = versions.get(versions.size() - 1);
        return new Entry(
                record.record(),
                record.patient(),
                record.author(),
                record.home(),
                record.status().text(),
                last.version(),
                record.isTombstoned() ? null : cards.openIfAdmitted(last),
                listed.transaction(),
                listed.block());
    }

    private HealthRecord record(RecordId id) {
        try {
            return HealthRecord.parse(desk.chain().ask(new RecordArgument(id)));
        } catch (VaultException e) {
            throw ErrorCode.RECORD_NOT_FOUND.name().equals(e.code()) ? altered().because(e) : e;
        }
    }

    private static VaultException altered() {
        return VaultException.integrity(
                "ANSWER_ALTERED",
                "The list names a record that this patient does not have.",
                "Nothing of it is shown. Tell your organisation: its app or network altered an answer.");
    }
}

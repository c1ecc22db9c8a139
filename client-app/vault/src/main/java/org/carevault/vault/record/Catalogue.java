// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.ObjectName;
import org.carevault.model.id.RecordId;
import org.carevault.model.id.Sha256;
import org.carevault.vault.app.Desk;
import org.carevault.vault.app.Json;
import org.carevault.vault.app.Place;
import org.carevault.vault.failure.VaultException;
import org.carevault.vault.sealing.AgeFile;
import org.carevault.vault.slot.Slots;

/** Lists records with the titles of those whose cards the member may open. */
public final class Catalogue {
    private final Desk desk;

    public Catalogue(Desk desk) {
        this.desk = desk;
    }

    /** The records of one patient; with null one's own, or for staff those of every patient who consented. */
    public List<Entry> of(MedicalId patient) {
        var entries = new ArrayList<Entry>();
        for (var whose : patient == null ? patients() : List.of(patient)) {
            for (var record : desk.app().records(whose)) {
                entries.add(entry(record));
            }
        }
        return entries;
    }

    private Iterable<MedicalId> patients() {
        var patients = new TreeSet<MedicalId>(List.of(desk.me()));
        for (var consent : desk.app().consents(null)) {
            patients.add(new MedicalId(Json.text(consent, "patient")));
        }
        return patients;
    }

    private Entry entry(JsonNode record) {
        var last = record.path("versions").path(record.path("versions").size() - 1);
        var status = Json.text(record, "status");
        return new Entry(
                new RecordId(Json.text(record, "record")),
                new MedicalId(Json.text(record, "patient")),
                new MedicalId(Json.text(record, "author")),
                Json.text(record, "home"),
                status,
                last.path("version").asInt(),
                "active".equals(status) ? card(record, last) : null,
                Json.text(last, "transaction"),
                last.path("block").asLong());
    }

    /** Null when it is not for this member's eyes; an altered card is told, not hidden. */
    private Card card(JsonNode record, JsonNode version) {
        var place = new Place(
                new MedicalId(Json.text(record, "patient")),
                Json.text(record, "home"),
                new RecordId(Json.text(record, "record")),
                version.path("version").asInt(),
                new ObjectName(Json.text(version, "object")));
        try {
            var key = new Slots(desk).open(place);
            var sealed = desk.objects().card(place);
            if (!Sha256.hash(sealed).text().equals(Json.text(version, "card"))) {
                throw Damage.card();
            }
            return Card.parse(AgeFile.open(sealed, key.identity().reader()));
        } catch (VaultException e) {
            if (e.exit() == VaultException.Exit.INTEGRITY) {
                throw e;
            }
            return null;
        }
    }
}

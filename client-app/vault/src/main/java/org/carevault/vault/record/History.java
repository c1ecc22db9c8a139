// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carevault.model.argument.RecordArgument;
import org.carevault.model.argument.ViewLogArgument;
import org.carevault.model.consent.Action;
import org.carevault.model.document.HealthRecord;
import org.carevault.model.id.ConsentId;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.RecordId;
import org.carevault.vault.app.Desk;
import org.carevault.vault.app.OwnLog;
import org.carevault.vault.consent.ConsentFinder;
import org.carevault.vault.failure.PlainText;

/** Who did what with a record or a vault; whoever is not the patient leaves a trace by looking. */
public final class History {
    private static final List<String> FIELDS = List.of(
            "type",
            "outcome",
            "message",
            "recordStatus",
            "actor",
            "patient",
            "record",
            "version",
            "purpose",
            "consent",
            "transaction",
            "block",
            "time");

    private final Desk desk;

    public History(Desk desk) {
        this.desk = desk;
    }

    /** The log of one record. */
    public List<Map<String, Object>> of(RecordId record, ConsentId consent) {
        var patient =
                HealthRecord.parse(desk.chain().ask(new RecordArgument(record))).patient();
        return read(patient, record, consent);
    }

    /** The log of a whole vault; null is one's own. */
    public List<Map<String, Object>> of(MedicalId patient, ConsentId consent) {
        return read(patient == null ? desk.me() : patient, null, consent);
    }

    private List<Map<String, Object>> read(MedicalId patient, RecordId record, ConsentId consent) {
        var all = patient.equals(desk.me()) ? new OwnLog(desk).events() : another(patient, record, consent);
        var events = new ArrayList<Map<String, Object>>();
        for (var event : all) {
            if (record == null || concerns(record, event)) {
                events.add(fields(event));
            }
        }
        return events;
    }

    /** Another's log is the app's word: the chain shows it to nobody but the patient. */
    private Iterable<JsonNode> another(MedicalId patient, RecordId record, ConsentId consent) {
        var because = consent != null ? consent : new ConsentFinder(desk).find(patient, Action.AUDIT_LOG, record, null);
        var look = desk.chain().submit(new ViewLogArgument(patient, record, because));
        return desk.app().events(patient, record, look.transaction());
    }

    /** A record's log holds the events that name it; a consent of all records is in the whole log. */
    private static boolean concerns(RecordId record, JsonNode event) {
        return record.text().equals(event.path("record").textValue());
    }

    private static Map<String, Object> fields(JsonNode event) {
        var fields = new LinkedHashMap<String, Object>();
        for (var name : FIELDS) {
            fields.put(name, value(event.path(name)));
        }
        return fields;
    }

    private static Object value(JsonNode value) {
        if (value.isIntegralNumber()) {
            return value.longValue();
        }
        return value.isTextual() ? PlainText.of(value.textValue()) : null;
    }
}

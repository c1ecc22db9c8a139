// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.carevault.model.document.AuditEventType;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.RecordId;
import org.carevault.vault.app.Desk;
import org.carevault.vault.app.Json;
import org.carevault.vault.app.OwnLog;

/**
 * A record that belongs into a list, before anything about it is believed.
 *
 * @param transaction what wrote the last version: endorsed for one's own records, the app's word for others, null where nobody said it
 * @param block its number, always the app's word; null where it said none
 */
record Listed(MedicalId patient, RecordId record, String transaction, Long block) {
    private static final Set<String> WRITING = Set.of(AuditEventType.CREATE.text(), AuditEventType.NEW_VERSION.text());

    /** What the app lists, and of one's own vault also what the endorsed log says was written: no app can hide that. */
    static Collection<Listed> of(Desk desk, MedicalId patient) {
        var listed = new LinkedHashMap<RecordId, Listed>();
        for (var record : desk.app().records(patient)) {
            var last = record.path("versions").path(record.path("versions").size() - 1);
            put(listed, patient, record, last);
        }
        if (patient.equals(desk.me())) {
            for (var event : new OwnLog(desk).events()) {
                if (WRITING.contains(Json.text(event, "type"))) {
                    put(listed, patient, event, event);
                }
            }
        }
        return listed.values();
    }

    private static void put(Map<RecordId, Listed> listed, MedicalId patient, JsonNode record, JsonNode writing) {
        var id = new RecordId(Json.text(record, "record"));
        var block = writing.path("block");
        listed.put(
                id,
                new Listed(
                        patient,
                        id,
                        Json.textOrNull(writing, "transaction"),
                        block.isIntegralNumber() ? block.longValue() : null));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.document;

import java.time.Instant;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.Msp;
import org.carevault.model.id.RecordId;
import org.carevault.model.json.Fields;
import org.carevault.model.json.JsonObject;

/**
 * A record of a patient's vault, under {@code record(id)}; what it holds is in its versions.
 *
 * @param author who wrote it and alone may add versions
 * @param home the MSP id of the organisation in whose bucket its objects live
 */
public record HealthRecord(
        RecordId record, MedicalId patient, MedicalId author, String home, RecordStatus status, Instant created) {
    public HealthRecord {
        Msp.id(home);
    }

    public boolean isTombstoned() {
        return status == RecordStatus.TOMBSTONED;
    }

    public HealthRecord tombstoned() {
        return new HealthRecord(record, patient, author, home, RecordStatus.TOMBSTONED, created);
    }

    public String toJson() {
        return JsonObject.schema1()
                .with("record", record)
                .with("patient", patient)
                .with("author", author)
                .with("home", home)
                .with("status", status)
                .with("created", created)
                .toString();
    }

    public static HealthRecord parse(String json) {
        var fields = Fields.schema1(json, "record", "patient", "author", "home", "status", "created");
        return new HealthRecord(
                fields.value("record", RecordId::new),
                fields.value("patient", MedicalId::new),
                fields.value("author", MedicalId::new),
                fields.text("home"),
                fields.value("status", RecordStatus::of),
                fields.time("created"));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.document;

import org.carevault.model.id.MedicalId;
import org.carevault.model.id.Msp;
import org.carevault.model.id.RecordId;
import org.carevault.model.json.Fields;
import org.carevault.model.json.JsonObject;

/**
 * One version of a record, under {@code version(record, n)}; written once and never changed.
 *
 * @param version counts from 1
 * @param home the MSP id of the organisation in whose bucket its objects live
 */
public record RecordVersion(
        RecordId record, int version, MedicalId patient, MedicalId author, String home, VersionContent content) {
    public RecordVersion {
        Msp.id(home);
        if (version < 1) {
            throw new IllegalArgumentException("versions count from 1");
        }
    }

    public String toJson() {
        var object = JsonObject.schema1()
                .with("record", record)
                .with("version", version)
                .with("patient", patient)
                .with("author", author)
                .with("home", home);
        return content.addTo(object).toString();
    }

    public static RecordVersion parse(String json) {
        var fields = Fields.schema1(
                json,
                "record",
                "version",
                "patient",
                "author",
                "home",
                "object",
                "document",
                "card",
                "commitment",
                "device",
                "claimed");
        return new RecordVersion(
                fields.value("record", RecordId::new),
                fields.positive("version"),
                fields.value("patient", MedicalId::new),
                fields.value("author", MedicalId::new),
                fields.text("home"),
                VersionContent.read(fields));
    }
}

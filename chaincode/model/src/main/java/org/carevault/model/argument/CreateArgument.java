// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.argument;

import org.carevault.model.document.VersionContent;
import org.carevault.model.id.ConsentId;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.RecordId;
import org.carevault.model.json.Fields;
import org.carevault.model.json.JsonObject;

/**
 * Writes a record's first version.
 *
 * @param record a fresh random id
 * @param consent the consent relied on; null for the patient
 */
public record CreateArgument(RecordId record, MedicalId patient, VersionContent content, ConsentId consent)
        implements Argument {
    public static final String FUNCTION = "DocumentReferenceContract:create";

    @Override
    public String function() {
        return FUNCTION;
    }

    @Override
    public String toJson() {
        return content.addTo(new JsonObject()
                        .with("record", record)
                        .with("patient", patient)
                        .with("consent", consent))
                .toString();
    }

    public static CreateArgument parse(String json) {
        var fields = Fields.of(
                json, "record", "patient", "object", "document", "card", "commitment", "device", "claimed", "consent");
        return new CreateArgument(
                fields.value("record", RecordId::new),
                fields.value("patient", MedicalId::new),
                VersionContent.read(fields),
                fields.valueOrNull("consent", ConsentId::new));
    }
}

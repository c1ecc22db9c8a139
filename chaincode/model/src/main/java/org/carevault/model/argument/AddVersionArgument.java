// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.argument;

import org.carevault.model.document.VersionContent;
import org.carevault.model.id.ConsentId;
import org.carevault.model.id.RecordId;
import org.carevault.model.json.Fields;
import org.carevault.model.json.JsonObject;

/**
 * Writes a record's next version.
 *
 * @param version the number it will have
 * @param consent the consent relied on; null for the patient
 */
public record AddVersionArgument(RecordId record, int version, VersionContent content, ConsentId consent)
        implements Argument {
    public static final String FUNCTION = "DocumentReferenceContract:addVersion";

    @Override
    public String function() {
        return FUNCTION;
    }

    @Override
    public String toJson() {
        return content.addTo(new JsonObject()
                        .with("record", record)
                        .with("version", version)
                        .with("consent", consent))
                .toString();
    }

    public static AddVersionArgument parse(String json) {
        var fields = Fields.of(
                json, "record", "version", "object", "document", "card", "commitment", "device", "claimed", "consent");
        return new AddVersionArgument(
                fields.value("record", RecordId::new),
                fields.positive("version"),
                VersionContent.read(fields),
                fields.valueOrNull("consent", ConsentId::new));
    }
}

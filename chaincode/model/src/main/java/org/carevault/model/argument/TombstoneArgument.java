// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.argument;

import org.carevault.model.id.ConsentId;
import org.carevault.model.id.RecordId;
import org.carevault.model.json.Fields;
import org.carevault.model.json.JsonObject;

/**
 * Deletes a record; its log remains.
 *
 * @param consent the consent relied on; null for the patient
 */
public record TombstoneArgument(RecordId record, ConsentId consent) implements Argument {
    public static final String FUNCTION = "DocumentReferenceContract:tombstone";

    @Override
    public String function() {
        return FUNCTION;
    }

    @Override
    public String toJson() {
        return new JsonObject().with("record", record).with("consent", consent).toString();
    }

    public static TombstoneArgument parse(String json) {
        var fields = Fields.of(json, "record", "consent");
        return new TombstoneArgument(
                fields.value("record", RecordId::new), fields.valueOrNull("consent", ConsentId::new));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.argument;

import org.carevault.model.id.ConsentId;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.RecordId;
import org.carevault.model.json.Fields;
import org.carevault.model.json.JsonObject;

/**
 * Asks for a look into a patient's log.
 *
 * @param record the one record whose log is meant, or null for all
 * @param consent the consent relied on; null is refused as none
 */
public record ViewLogArgument(MedicalId patient, RecordId record, ConsentId consent) implements Argument {
    public static final String FUNCTION = "AuditEventContract:viewLog";

    @Override
    public String function() {
        return FUNCTION;
    }

    @Override
    public String toJson() {
        return new JsonObject()
                .with("patient", patient)
                .with("record", record)
                .with("consent", consent)
                .toString();
    }

    public static ViewLogArgument parse(String json) {
        var fields = Fields.of(json, "patient", "record", "consent");
        return new ViewLogArgument(
                fields.value("patient", MedicalId::new),
                fields.valueOrNull("record", RecordId::new),
                fields.valueOrNull("consent", ConsentId::new));
    }
}

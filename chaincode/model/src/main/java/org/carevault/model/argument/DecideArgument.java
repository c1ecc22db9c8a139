// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.argument;

import org.carevault.model.consent.Action;
import org.carevault.model.consent.Purpose;
import org.carevault.model.id.ConsentId;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.RecordId;
import org.carevault.model.json.Fields;
import org.carevault.model.json.JsonObject;

/**
 * Asks what a consent's grantee may do now.
 *
 * @param record the record meant, or null for the patient's records as a whole
 * @param purpose what for; null where it does not matter
 */
public record DecideArgument(MedicalId patient, ConsentId consent, Action action, RecordId record, Purpose purpose)
        implements Argument {
    public static final String FUNCTION = "ConsentContract:decide";

    @Override
    public String function() {
        return FUNCTION;
    }

    @Override
    public String toJson() {
        return new JsonObject()
                .with("patient", patient)
                .with("consent", consent)
                .with("action", action)
                .with("record", record)
                .with("purpose", purpose)
                .toString();
    }

    public static DecideArgument parse(String json) {
        var fields = Fields.of(json, "patient", "consent", "action", "record", "purpose");
        return new DecideArgument(
                fields.value("patient", MedicalId::new),
                fields.value("consent", ConsentId::new),
                fields.value("action", Action::of),
                fields.valueOrNull("record", RecordId::new),
                fields.valueOrNull("purpose", Purpose::of));
    }
}

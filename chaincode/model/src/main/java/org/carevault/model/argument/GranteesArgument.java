// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.argument;

import org.carevault.model.id.ConsentId;
import org.carevault.model.id.MedicalId;
import org.carevault.model.json.Fields;
import org.carevault.model.json.JsonObject;

/**
 * Asks to whom the patient's records are open.
 *
 * @param consent the caller's append or amend consent; null for the patient
 */
public record GranteesArgument(MedicalId patient, ConsentId consent) implements Argument {
    public static final String FUNCTION = "ConsentContract:grantees";

    @Override
    public String function() {
        return FUNCTION;
    }

    @Override
    public String toJson() {
        return new JsonObject()
                .with("patient", patient)
                .with("consent", consent)
                .toString();
    }

    public static GranteesArgument parse(String json) {
        var fields = Fields.of(json, "patient", "consent");
        return new GranteesArgument(
                fields.value("patient", MedicalId::new), fields.valueOrNull("consent", ConsentId::new));
    }
}

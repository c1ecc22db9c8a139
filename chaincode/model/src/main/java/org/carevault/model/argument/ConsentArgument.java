// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.argument;

import org.carevault.model.id.ConsentId;
import org.carevault.model.id.MedicalId;
import org.carevault.model.json.Fields;
import org.carevault.model.json.JsonObject;

/** Asks for a consent. */
public record ConsentArgument(MedicalId patient, ConsentId consent) implements Argument {
    public static final String FUNCTION = "ConsentContract:consent";

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

    public static ConsentArgument parse(String json) {
        var fields = Fields.of(json, "patient", "consent");
        return new ConsentArgument(fields.value("patient", MedicalId::new), fields.value("consent", ConsentId::new));
    }
}

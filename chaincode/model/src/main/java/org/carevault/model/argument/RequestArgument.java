// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.argument;

import org.carevault.model.consent.ConsentTerms;
import org.carevault.model.id.ConsentId;
import org.carevault.model.id.MedicalId;
import org.carevault.model.json.Fields;
import org.carevault.model.json.JsonObject;

/**
 * Asks a patient for a consent.
 *
 * @param consent a fresh random id
 */
public record RequestArgument(ConsentId consent, MedicalId patient, ConsentTerms terms) implements Argument {
    public static final String FUNCTION = "ConsentContract:request";

    @Override
    public String function() {
        return FUNCTION;
    }

    @Override
    public String toJson() {
        return terms.addTo(new JsonObject().with("consent", consent).with("patient", patient))
                .toString();
    }

    public static RequestArgument parse(String json) {
        var fields = Fields.of(json, "consent", "patient", "scope", "actions", "purposes", "end");
        return new RequestArgument(
                fields.value("consent", ConsentId::new),
                fields.value("patient", MedicalId::new),
                ConsentTerms.read(fields));
    }
}

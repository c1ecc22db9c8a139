// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.argument;

import org.carevault.model.consent.ConsentTerms;
import org.carevault.model.id.ConsentId;
import org.carevault.model.id.MedicalId;
import org.carevault.model.json.Fields;
import org.carevault.model.json.JsonObject;

/**
 * Grants a consent: the answer to a request, or a gift.
 *
 * @param consent the request's id, or a fresh random one
 */
public record GrantArgument(ConsentId consent, MedicalId grantee, ConsentTerms terms) implements Argument {
    public static final String FUNCTION = "ConsentContract:grant";

    @Override
    public String function() {
        return FUNCTION;
    }

    @Override
    public String toJson() {
        return terms.addTo(new JsonObject().with("consent", consent).with("grantee", grantee))
                .toString();
    }

    public static GrantArgument parse(String json) {
        var fields = Fields.of(json, "consent", "grantee", "scope", "actions", "purposes", "end");
        return new GrantArgument(
                fields.value("consent", ConsentId::new),
                fields.value("grantee", MedicalId::new),
                ConsentTerms.read(fields));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.argument;

import org.carevault.model.id.ConsentId;
import org.carevault.model.json.Fields;
import org.carevault.model.json.JsonObject;

/** Revokes a consent. */
public record RevokeArgument(ConsentId consent) implements Argument {
    public static final String FUNCTION = "ConsentContract:revoke";

    @Override
    public String function() {
        return FUNCTION;
    }

    @Override
    public String toJson() {
        return new JsonObject().with("consent", consent).toString();
    }

    public static RevokeArgument parse(String json) {
        var fields = Fields.of(json, "consent");
        return new RevokeArgument(fields.value("consent", ConsentId::new));
    }
}

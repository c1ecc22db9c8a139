// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.argument;

import org.carevault.model.id.ConsentId;
import org.carevault.model.json.Fields;
import org.carevault.model.json.JsonObject;

/** Declines a request. */
public record DeclineArgument(ConsentId consent) implements Argument {
    public static final String FUNCTION = "ConsentContract:decline";

    @Override
    public String function() {
        return FUNCTION;
    }

    @Override
    public String toJson() {
        return new JsonObject().with("consent", consent).toString();
    }

    public static DeclineArgument parse(String json) {
        var fields = Fields.of(json, "consent");
        return new DeclineArgument(fields.value("consent", ConsentId::new));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.argument;

import org.carevault.model.id.Msp;
import org.carevault.model.json.Fields;
import org.carevault.model.json.JsonObject;

/** Asks for an organisation. */
public record OrganisationArgument(String msp) implements Argument {
    public static final String FUNCTION = "MemberContract:organisation";

    public OrganisationArgument {
        Msp.id(msp);
    }

    @Override
    public String function() {
        return FUNCTION;
    }

    @Override
    public String toJson() {
        return new JsonObject().with("msp", msp).toString();
    }

    public static OrganisationArgument parse(String json) {
        var fields = Fields.of(json, "msp");
        return new OrganisationArgument(fields.text("msp"));
    }
}

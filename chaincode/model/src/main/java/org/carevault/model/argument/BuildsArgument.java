// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.argument;

import org.carevault.model.id.Msp;
import org.carevault.model.json.Fields;
import org.carevault.model.json.JsonObject;

/** Asks for all builds that an organisation recorded. */
public record BuildsArgument(String msp) implements Argument {
    public static final String FUNCTION = "MemberContract:builds";

    public BuildsArgument {
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

    public static BuildsArgument parse(String json) {
        var fields = Fields.of(json, "msp");
        return new BuildsArgument(fields.text("msp"));
    }
}

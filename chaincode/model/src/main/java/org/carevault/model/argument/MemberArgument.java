// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.argument;

import org.carevault.model.id.MedicalId;
import org.carevault.model.json.Fields;
import org.carevault.model.json.JsonObject;

/** Asks for a member's registration. */
public record MemberArgument(MedicalId member) implements Argument {
    public static final String FUNCTION = "MemberContract:member";

    @Override
    public String function() {
        return FUNCTION;
    }

    @Override
    public String toJson() {
        return new JsonObject().with("member", member).toString();
    }

    public static MemberArgument parse(String json) {
        var fields = Fields.of(json, "member");
        return new MemberArgument(fields.value("member", MedicalId::new));
    }
}

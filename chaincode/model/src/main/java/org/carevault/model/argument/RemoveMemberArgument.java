// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.argument;

import org.carevault.model.id.MedicalId;
import org.carevault.model.json.Fields;
import org.carevault.model.json.JsonObject;

/** Removes a member of the caller's own organisation. */
public record RemoveMemberArgument(MedicalId member) implements Argument {
    public static final String FUNCTION = "MemberContract:removeMember";

    @Override
    public String function() {
        return FUNCTION;
    }

    @Override
    public String toJson() {
        return new JsonObject().with("member", member).toString();
    }

    public static RemoveMemberArgument parse(String json) {
        var fields = Fields.of(json, "member");
        return new RemoveMemberArgument(fields.value("member", MedicalId::new));
    }
}

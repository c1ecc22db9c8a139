// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.argument;

import org.carevault.model.id.MedicalId;
import org.carevault.model.json.Fields;
import org.carevault.model.json.JsonObject;

/** Removes a hospital administrator. */
public record DeassignAdministratorArgument(MedicalId member) implements Argument {
    public static final String FUNCTION = "MemberContract:deassignAdministrator";

    @Override
    public String function() {
        return FUNCTION;
    }

    @Override
    public String toJson() {
        return new JsonObject().with("member", member).toString();
    }

    public static DeassignAdministratorArgument parse(String json) {
        var fields = Fields.of(json, "member");
        return new DeassignAdministratorArgument(fields.value("member", MedicalId::new));
    }
}

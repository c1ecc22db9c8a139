// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.argument;

import java.time.Instant;
import org.carevault.model.id.Msp;
import org.carevault.model.id.Sha256;
import org.carevault.model.json.Fields;
import org.carevault.model.json.JsonObject;

/**
 * Invites a hospital administrator of an organisation.
 *
 * @param invitation SHA-256 of the one-time code
 * @param expires when the invitation lapses
 */
public record AssignAdministratorArgument(String msp, Sha256 invitation, Instant expires) implements Argument {
    public static final String FUNCTION = "MemberContract:assignAdministrator";

    public AssignAdministratorArgument {
        Msp.id(msp);
    }

    @Override
    public String function() {
        return FUNCTION;
    }

    @Override
    public String toJson() {
        return new JsonObject()
                .with("msp", msp)
                .with("invitation", invitation)
                .with("expires", expires)
                .toString();
    }

    public static AssignAdministratorArgument parse(String json) {
        var fields = Fields.of(json, "msp", "invitation", "expires");
        return new AssignAdministratorArgument(
                fields.text("msp"), fields.value("invitation", Sha256::new), fields.time("expires"));
    }
}

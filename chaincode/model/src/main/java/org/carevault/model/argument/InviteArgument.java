// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.argument;

import java.time.Instant;
import org.carevault.model.id.Role;
import org.carevault.model.id.Sha256;
import org.carevault.model.json.Fields;
import org.carevault.model.json.JsonObject;

/**
 * Invites a member of the caller's own organisation.
 *
 * @param invitation SHA-256 of the one-time code
 * @param expires when the invitation lapses
 */
public record InviteArgument(Sha256 invitation, Role role, Instant expires) implements Argument {
    public static final String FUNCTION = "MemberContract:invite";

    @Override
    public String function() {
        return FUNCTION;
    }

    @Override
    public String toJson() {
        return new JsonObject()
                .with("invitation", invitation)
                .with("role", role)
                .with("expires", expires)
                .toString();
    }

    public static InviteArgument parse(String json) {
        var fields = Fields.of(json, "invitation", "role", "expires");
        return new InviteArgument(
                fields.value("invitation", Sha256::new), fields.value("role", Role::of), fields.time("expires"));
    }
}

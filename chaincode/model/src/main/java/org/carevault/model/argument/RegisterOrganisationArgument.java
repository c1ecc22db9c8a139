// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.argument;

import java.time.Instant;
import org.carevault.model.document.Texts;
import org.carevault.model.id.Msp;
import org.carevault.model.id.Sha256;
import org.carevault.model.json.Fields;
import org.carevault.model.json.JsonObject;

/**
 * Registers an organisation and invites its first administrator.
 *
 * @param roots see {@link org.carevault.model.document.Organisation}
 * @param invitation SHA-256 of the one-time code
 * @param expires when the invitation lapses
 */
public record RegisterOrganisationArgument(String msp, String name, Sha256 roots, Sha256 invitation, Instant expires)
        implements Argument {
    public static final String FUNCTION = "MemberContract:registerOrganisation";

    public RegisterOrganisationArgument {
        Msp.id(msp);
        Texts.name(name);
    }

    @Override
    public String function() {
        return FUNCTION;
    }

    @Override
    public String toJson() {
        return new JsonObject()
                .with("msp", msp)
                .with("name", name)
                .with("roots", roots)
                .with("invitation", invitation)
                .with("expires", expires)
                .toString();
    }

    public static RegisterOrganisationArgument parse(String json) {
        var fields = Fields.of(json, "msp", "name", "roots", "invitation", "expires");
        return new RegisterOrganisationArgument(
                fields.text("msp"),
                fields.text("name"),
                fields.value("roots", Sha256::new),
                fields.value("invitation", Sha256::new),
                fields.time("expires"));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.document;

import java.time.Instant;
import org.carevault.model.id.Msp;
import org.carevault.model.id.Sha256;
import org.carevault.model.json.Fields;
import org.carevault.model.json.JsonObject;

/**
 * An organisation of the consortium, under {@code org(msp)}. Its status is always {@code active}.
 *
 * @param roots SHA-256 over its root certificates (DER), concatenated in ascending order of their own SHA-256
 */
public record Organisation(String msp, String name, Sha256 roots, Instant registered) {
    private static final String ACTIVE = "active";

    public Organisation {
        Msp.id(msp);
        Texts.name(name);
    }

    public String toJson() {
        return JsonObject.schema1()
                .with("msp", msp)
                .with("name", name)
                .with("roots", roots)
                .with("status", ACTIVE)
                .with("registered", registered)
                .toString();
    }

    public static Organisation parse(String json) {
        var fields = Fields.schema1(json, "msp", "name", "roots", "status", "registered");
        if (!fields.text("status").equals(ACTIVE)) {
            throw new IllegalArgumentException("the status is not known");
        }
        return new Organisation(
                fields.text("msp"), fields.text("name"), fields.value("roots", Sha256::new), fields.time("registered"));
    }
}

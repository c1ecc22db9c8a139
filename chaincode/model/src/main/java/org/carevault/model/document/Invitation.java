// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.document;

import java.time.Instant;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.Msp;
import org.carevault.model.id.Role;
import org.carevault.model.id.Sha256;
import org.carevault.model.json.Fields;
import org.carevault.model.json.JsonObject;

/**
 * An invitation, under {@code invitation(hash)}.
 *
 * @param hash SHA-256 of the one-time code
 * @param invitedBy who invited; null for the first of all, by a Fabric administrator who is no member
 * @param member who joined with it; null while it is open
 */
public record Invitation(Sha256 hash, String msp, Role role, Instant expires, MedicalId invitedBy, MedicalId member) {
    private static final String OPEN = "open";
    private static final String USED = "used";

    public Invitation {
        Msp.id(msp);
    }

    public boolean isUsed() {
        return member != null;
    }

    public Invitation usedBy(MedicalId joined) {
        return new Invitation(hash, msp, role, expires, invitedBy, joined);
    }

    public String toJson() {
        return JsonObject.schema1()
                .with("hash", hash)
                .with("msp", msp)
                .with("role", role)
                .with("expires", expires)
                .with("status", isUsed() ? USED : OPEN)
                .with("invitedBy", invitedBy)
                .with("member", member)
                .toString();
    }

    public static Invitation parse(String json) {
        var fields = Fields.schema1(json, "hash", "msp", "role", "expires", "status", "invitedBy", "member");
        var invitation = new Invitation(
                fields.value("hash", Sha256::new),
                fields.text("msp"),
                fields.value("role", Role::of),
                fields.time("expires"),
                fields.valueOrNull("invitedBy", MedicalId::new),
                fields.valueOrNull("member", MedicalId::new));
        if (!fields.text("status").equals(invitation.isUsed() ? USED : OPEN)) {
            throw new IllegalArgumentException("the status does not fit the member");
        }
        return invitation;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.document;

import java.time.Instant;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.Msp;
import org.carevault.model.id.Recipient;
import org.carevault.model.id.Role;
import org.carevault.model.id.Sha256;
import org.carevault.model.json.Fields;
import org.carevault.model.json.JsonObject;

/**
 * A member's registration, under {@code member(id)}: binds the medical id to an organisation and to two keys.
 *
 * @param keyHash SHA-256 of the SubjectPublicKeyInfo (DER) of the certificate
 * @param recipient the public age key
 * @param changed when status or keys last changed
 */
public record Member(
        MedicalId id,
        String msp,
        Sha256 keyHash,
        Recipient recipient,
        MemberStatus status,
        Instant joined,
        Instant changed) {
    public Member {
        Msp.id(msp);
    }

    public Role role() {
        return id.role();
    }

    public boolean isActive() {
        return status == MemberStatus.ACTIVE;
    }

    public Member withKeys(Sha256 key, Recipient ageKey, Instant time) {
        return new Member(id, msp, key, ageKey, status, joined, time);
    }

    public Member removed(Instant time) {
        return new Member(id, msp, keyHash, recipient, MemberStatus.REMOVED, joined, time);
    }

    public String toJson() {
        return JsonObject.schema1()
                .with("id", id)
                .with("msp", msp)
                .with("role", role())
                .with("keyHash", keyHash)
                .with("recipient", recipient)
                .with("status", status)
                .with("joined", joined)
                .with("changed", changed)
                .toString();
    }

    public static Member parse(String json) {
        var fields = Fields.schema1(json, "id", "msp", "role", "keyHash", "recipient", "status", "joined", "changed");
        var member = new Member(
                fields.value("id", MedicalId::new),
                fields.text("msp"),
                fields.value("keyHash", Sha256::new),
                fields.value("recipient", Recipient::new),
                fields.value("status", MemberStatus::of),
                fields.time("joined"),
                fields.time("changed"));
        if (member.role() != fields.value("role", Role::of)) {
            throw new IllegalArgumentException("the role is not that of the medical id");
        }
        return member;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.member;

import static org.carevault.model.SignedText.field;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carevault.model.SignedText;
import org.carevault.model.document.Texts;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.Role;
import org.carevault.model.json.UtcTime;
import org.carevault.vault.app.Desk;
import org.carevault.vault.app.Json;
import org.carevault.vault.failure.Typed;
import org.carevault.vault.proposal.Signer;

/** Gives staff the names under which everybody finds them, signed by their administrator; patients have none. */
public final class Naming {
    private static final Set<Role> ADMINISTRATORS = Set.of(Role.HOSPITAL_ADMINISTRATOR, Role.SOLUTION_ADMINISTRATOR);

    private final Desk desk;

    public Naming(Desk desk) {
        this.desk = desk;
    }

    /** Signs and publishes a name; whose may be published, and by whom, is for the app to say. */
    public void publish(MedicalId member, String name) {
        var keyring = desk.keyring();
        var signer = new Signer(keyring.organisation(), keyring.certificate(), keyring.signingKey());
        Map<String, String> signed = new LinkedHashMap<>();
        signed.put("organisation", keyring.organisation());
        signed.put("medicalId", member.text());
        signed.put("role", member.role().text());
        signed.put("name", Typed.value(() -> Texts.name(name)));
        signed.put("time", UtcTime.format(Instant.now(desk.now())));
        signed.put("signer", desk.me().text());
        var signature = signer.sign(text(keyring.network(), signed));
        signed.put("certificate", signer.certificate());
        signed.put("signature", Base64.getEncoder().encodeToString(signature));
        desk.app().publish(member, signed);
    }

    /** Signs anew what the caller signed with keys that are registered no more; those names would be lost otherwise. */
    public void renew() {
        if (!ADMINISTRATORS.contains(desk.me().role())
                || desk.keyring().former().isEmpty()) {
            return;
        }
        for (var role : Role.values()) {
            for (var after = ""; role != Role.PATIENT && after != null; ) {
                var page = desk.app().members(role.text(), after);
                page.path("members").forEach(member -> renew(Json.text(member, "id")));
                after = Json.textOrNull(page, "next");
            }
        }
    }

    private void renew(String member) {
        for (var signed : desk.app().names(member)) {
            if (member.equals(Json.text(signed, "medicalId")) && isOwn(signed)) {
                publish(new MedicalId(member), Json.text(signed, "name"));
            }
        }
    }

    private boolean isOwn(JsonNode signed) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (var name : List.of("organisation", "medicalId", "role", "name", "time", "signer")) {
            fields.put(name, Json.text(signed, name));
        }
        var text = text(desk.keyring().network(), fields);
        return desk.me().text().equals(fields.get("signer"))
                && desk.keyring().former().stream()
                        .anyMatch(former -> Signer.signed(former.certificate(), text, Json.text(signed, "signature")));
    }

    /** What is signed: the network's fingerprint, then the fields in their order. */
    private static byte[] text(String fingerprint, Map<String, String> fields) {
        var texts = new byte[fields.size() + 1][];
        texts[0] = field(fingerprint);
        var next = 1;
        for (var value : fields.values()) {
            texts[next++] = field(value);
        }
        return SignedText.of("name", texts);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.member;

import static org.carevault.model.SignedText.field;

import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.carevault.model.SignedText;
import org.carevault.model.document.Texts;
import org.carevault.model.id.MedicalId;
import org.carevault.model.json.UtcTime;
import org.carevault.vault.app.Desk;
import org.carevault.vault.failure.Typed;
import org.carevault.vault.proposal.Signer;

/** Gives staff the names under which everybody finds them, signed by their administrator; patients have none. */
public final class Naming {
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

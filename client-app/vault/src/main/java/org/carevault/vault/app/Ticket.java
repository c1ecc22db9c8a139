// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.app;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.carevault.model.SignedText;
import org.carevault.model.json.UtcTime;
import org.carevault.vault.proposal.Signer;

/** A member's own signature under one transfer with another organisation's app; good once, for at most five minutes. */
final class Ticket {
    static final String HEADER = "X-CareVault-Ticket";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 16;

    private final Signer signer;
    private final String fingerprint;
    private final Clock clock;

    Ticket(Signer signer, String fingerprint, Clock clock) {
        this.signer = signer;
        this.fingerprint = fingerprint;
        this.clock = clock;
    }

    /**
     * The header's value.
     *
     * @param action for example {@code read-slot}
     * @param transaction the access transaction that releases a document, the hash of a slot that replaces another, or ""
     * @param subject the medical ID of a slot's owner, or ""
     */
    String sign(String action, Place place, String transaction, String subject) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var fields = new LinkedHashMap<String, String>();
        fields.put("action", action);
        fields.put("fingerprint", fingerprint);
        fields.put("home", place.home());
        fields.put("medicalId", signer.caller().commonName());
        fields.put("record", place.record().text());
        fields.put("version", Integer.toString(place.version()));
        fields.put("object", place.object().text());
        fields.put("transaction", transaction);
        fields.put("subject", subject);
        var time = UtcTime.format(Instant.now(clock));
        var signature = signer.sign(SignedText.of("ticket", texts(fields, nonce, time)));
        var base64 = Base64.getEncoder();
        fields.put("nonce", base64.encodeToString(nonce));
        fields.put("time", time);
        fields.put("certificate", signer.certificate());
        fields.put("signature", base64.encodeToString(signature));
        return base64.encodeToString(Json.write(fields));
    }

    private static byte[][] texts(Map<String, String> fields, byte[] nonce, String time) {
        var texts = new byte[fields.size() + 2][];
        var next = 0;
        for (var field : fields.values()) {
            texts[next++] = SignedText.field(field);
        }
        texts[next++] = nonce;
        texts[next] = SignedText.field(time);
        return texts;
    }
}

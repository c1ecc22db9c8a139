// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.golden;

import static org.carevault.vault.golden.Golden.base64;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carevault.model.Commitment;
import org.carevault.model.Keys;
import org.carevault.model.SignedText;
import org.carevault.model.id.ConsentId;
import org.carevault.model.id.InvitationCode;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.ObjectName;
import org.carevault.model.id.RecordId;
import org.carevault.model.id.Role;
import org.carevault.model.id.Sha256;
import org.carevault.model.json.CanonicalJson;
import org.carevault.vault.failure.PlainText;
import org.carevault.vault.keyring.VaultPassphrase;
import org.junit.jupiter.api.Test;

/** Names, texts and hashes of the model, which the browser computes by itself. */
class ModelGoldenTest {
    private static final String CODE = "4rw8yt-0hjk2m-npqrst-vwxyz1-23";
    private static final MedicalId ASHA = MedicalId.of(Role.PATIENT, filled(7));
    private static final RecordId RECORD = RecordId.of(filled(1));

    @Test
    void browser_and_vault_name_and_hash_alike() throws IOException {
        Golden.compare(
                "model.json",
                Map.of(
                        "canonicalJson", canonicalJson(),
                        "medicalIds", medicalIds(),
                        "typedIds", typedIds(),
                        "keys", keys(),
                        "commitment", commitment(),
                        "signedText", signedText(),
                        "plainText", plainText(),
                        "verifier", Map.of("vaultCode", CODE, "verifier", verifier()),
                        "invitation", invitation()));
    }

    private static List<String> canonicalJson() {
        return Stream.of(
                        "{\"a\":1,\"b\":[true,false,null],\"c\":{}}",
                        "{\"\\n\":\"\\u0001\\u001f\\b\\f\\r\\t\\\"\\\\/\",\"\u007f\":\"\u20ac\"}",
                        "{\"\ud83d\ude00\":\"\ud83d\ude00\",\"\ufb33\":-9007199254740991}",
                        "[9007199254740991,0,\"\u0939\u093f\u0928\u094d\u0926\u0940\"]")
                .map(text -> CanonicalJson.write(CanonicalJson.parse(text)))
                .toList();
    }

    private static List<Map<String, Object>> medicalIds() {
        return IntStream.range(0, Role.values().length)
                .<Map<String, Object>>mapToObj(n -> Map.of(
                        "role", Role.values()[n].text(),
                        "bytes", base64(filled(n * 31)),
                        "text", MedicalId.of(Role.values()[n], filled(n * 31)).text()))
                .toList();
    }

    private static Map<String, String> typedIds() {
        var text = MedicalId.of(Role.INSURER, filled(0x11)).text();
        var typed = text.substring(0, 5).toUpperCase() + "-"
                + text.substring(5).replace('0', 'O').replace('1', 'l');
        return Map.of("typed", typed, "text", MedicalId.parse(typed).text());
    }

    private static List<String> keys() {
        var hash = Sha256.hash(filled(3));
        return List.of(
                Keys.org("CityMSP"),
                Keys.root(),
                Keys.member(ASHA),
                Keys.invitation(hash),
                Keys.record(RECORD),
                Keys.version(RECORD, 12),
                Keys.object(ObjectName.of(filled(4))),
                Keys.consent(ASHA, ConsentId.of(filled(5))),
                Keys.audit(ASHA.text(), Instant.parse("2026-11-21T08:34:11.120Z"), hash.text(), 7),
                Keys.build("CityMSP", "chaincode", "1.0.3"));
    }

    private static Map<String, Object> commitment() {
        return Map.of(
                "salt", base64(filled(8, 32)),
                "plaintextHash", base64(filled(9, 32)),
                "record", RECORD.text(),
                "version", 259,
                "commitment",
                        Commitment.of(filled(8, 32), filled(9, 32), RECORD, 259).text());
    }

    private static Map<String, String> signedText() {
        return Map.of(
                "text", "caf\u00e9",
                "bytes", base64(filled(2)),
                "signed", base64(SignedText.of("log-in", SignedText.field("caf\u00e9"), filled(2), new byte[0])));
    }

    private static List<Map<String, String>> plainText() {
        return Stream.of(
                        "Blood count",
                        "a\u202eb\u2066c\u200bd\ufeffe",
                        "\u001b[31mred\u001b[0m \u001b]0;title\u0007x\u001b]8;;y\u001b\\z",
                        "line\r\nbreak\u2028\u2029\u0085\u0000",
                        "\u0939\u093f\u0928\u094d\u0926\u0940 \u0627\u0644\u0639\u0631\u0628\u064a\u0629 \ud83d\ude00 \ud800 \ue000")
                .map(text -> Map.of("text", text, "plain", PlainText.of(text)))
                .toList();
    }

    private static Map<String, String> invitation() {
        var code = InvitationCode.of(filled(6));
        return Map.of("code", code.text(), "hash", code.hash().text());
    }

    /** What the app keeps the hash of; the vault does not use it, and the browser has to compute it for ever. */
    private static String verifier() {
        return base64(new VaultPassphrase(CODE, "not part of it").verifier());
    }

    private static byte[] filled(int value) {
        return filled(value, 16);
    }

    private static byte[] filled(int value, int size) {
        var bytes = new byte[size];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.carevault.model.json.UtcTime;
import org.carevault.vault.app.Json;
import org.carevault.vault.failure.PlainText;

/**
 * What a list shows of a version without opening the document: a FHIR R4 DocumentReference, with the salt and the hash that the commitment
 * on the chain is made of.
 *
 * @param title what its author calls it
 * @param type LOINC code
 * @param contentType MIME type
 * @param size of the plaintext in bytes
 * @param fileName as it was uploaded
 * @param salt 32 random bytes
 * @param plaintextHash SHA-256 of the plaintext, 32 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never a key
public record Card(
        String title,
        String type,
        Instant date,
        String contentType,
        long size,
        String fileName,
        byte[] salt,
        byte[] plaintextHash) {

    private static final String LOINC = "http://loinc.org";

    byte[] toJson() {
        var attachment = Map.of("contentType", contentType, "size", size, "title", fileName);
        var reference = Map.of(
                "resourceType",
                "DocumentReference",
                "status",
                "current",
                "type",
                Map.of("coding", List.of(Map.of("system", LOINC, "code", type))),
                "date",
                UtcTime.format(date),
                "description",
                title,
                "content",
                List.of(Map.of("attachment", attachment)));
        return Json.write(Map.of(
                "documentReference", reference,
                "salt", Base64.getEncoder().encodeToString(salt),
                "sha256", HexFormat.of().formatHex(plaintextHash)));
    }

    /** Reads a card; its texts lose whatever a terminal could take for a command. */
    static Card parse(byte[] json) {
        var card = Json.read(json);
        var reference = card.path("documentReference");
        var attachment = reference.path("content").path(0).path("attachment");
        try {
            return new Card(
                    PlainText.of(Json.text(reference, "description")),
                    PlainText.of(reference
                            .path("type")
                            .path("coding")
                            .path(0)
                            .path("code")
                            .asText("")),
                    UtcTime.parse(Json.text(reference, "date")),
                    PlainText.of(Json.text(attachment, "contentType")),
                    size(attachment),
                    PlainText.of(Json.text(attachment, "title")),
                    Base64.getDecoder().decode(Json.text(card, "salt")),
                    HexFormat.of().parseHex(Json.text(card, "sha256")));
        } catch (IllegalArgumentException e) {
            throw Damage.card().because(e);
        }
    }

    private static long size(JsonNode attachment) {
        return attachment.path("size").asLong();
    }
}

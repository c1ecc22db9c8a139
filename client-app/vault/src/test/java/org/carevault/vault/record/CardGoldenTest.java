// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carevault.vault.golden.Golden.base64;
import static org.carevault.vault.golden.Golden.bytes;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import org.carevault.model.json.UtcTime;
import org.carevault.vault.golden.Golden;
import org.carevault.vault.sealing.AgeFile;
import org.carevault.vault.sealing.RecordKey;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A slot and the card that it opens, made by the vault for the browser, and by a browser for the vault. */
class CardGoldenTest {
    private static final String VAULT = "card.json";
    private static final String BROWSER = "card-of-the-browser.json";
    private static final Card CARD = new Card(
            "Blood count \u0939\u093f\u0928\u094d\u0926\u0940",
            "26436-6",
            Instant.parse("2026-11-21T08:34:11.120Z"),
            "application/pdf",
            5_000_000_000L,
            "blood count.pdf",
            new byte[32],
            new byte[32]);

    @BeforeAll
    static void write_anew_where_asked() throws Exception {
        if (Golden.isWriting()) {
            Golden.write(VAULT, vectors());
        }
    }

    @Test
    void the_vault_reads_its_card() throws Exception {
        requireWhole(Golden.read(VAULT));
    }

    @Test
    void the_vault_reads_the_card_of_a_browser() throws Exception {
        requireWhole(Golden.read(BROWSER));
    }

    private static void requireWhole(JsonNode golden) {
        var key = RecordKey.fromSlot(bytes(golden.path("slot")));
        var card = Card.parse(
                AgeFile.open(bytes(golden.path("sealed")), key.identity().reader()));

        assertThat(card.title()).isEqualTo(golden.path("title").textValue());
        assertThat(card.type()).isEqualTo(golden.path("type").textValue());
        assertThat(UtcTime.format(card.date())).isEqualTo(golden.path("date").textValue());
        assertThat(card.contentType()).isEqualTo(golden.path("contentType").textValue());
        assertThat(card.size()).isEqualTo(golden.path("size").longValue());
        assertThat(card.fileName()).isEqualTo(golden.path("fileName").textValue());
        assertThat(card.salt()).isEqualTo(bytes(golden.path("salt")));
        assertThat(card.plaintextHash()).isEqualTo(bytes(golden.path("plaintextHash")));
    }

    private static Map<String, Object> vectors() {
        var key = RecordKey.fresh();
        var recipient = AgeFile.recipient(key.identity().recipient());
        return Map.of(
                "slot", base64(key.toSlot()),
                "sealed", base64(AgeFile.seal(CARD.toJson(), recipient)),
                "title", CARD.title(),
                "type", CARD.type(),
                "date", UtcTime.format(CARD.date()),
                "contentType", CARD.contentType(),
                "size", CARD.size(),
                "fileName", CARD.fileName(),
                "salt", base64(CARD.salt()),
                "plaintextHash", base64(CARD.plaintextHash()));
    }
}

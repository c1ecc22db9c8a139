// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Supplier;
import org.carevault.model.Commitment;
import org.carevault.model.document.HealthRecord;
import org.carevault.model.document.RecordStatus;
import org.carevault.model.document.RecordVersion;
import org.carevault.model.document.VersionContent;
import org.carevault.model.id.DeviceId;
import org.carevault.model.id.ObjectName;
import org.carevault.model.id.RecordId;
import org.carevault.model.id.Sha256;
import org.carevault.vault.failure.VaultException;
import org.carevault.vault.network.FakeApp.Response;
import org.carevault.vault.network.Scene;
import org.carevault.vault.sealing.AgeFile;
import org.carevault.vault.sealing.RecordKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A patient opens a document, and somebody between her and the store does not want her to have the right one. */
class OpeningTest {
    private static final Instant TIME = Instant.parse("2026-11-21T08:34:11.123Z");
    private static final RecordId RECORD = RecordId.of(new byte[16]);
    private static final String PERMIT = "{\"consent\":null,\"decision\":\"permit\",\"reason\":null}";

    @TempDir
    Path folder;

    private final Scene scene = new Scene();
    private final RecordKey key = RecordKey.fresh();
    private final byte[] document = new byte[200_000];
    private byte[] plaintextHash;
    private byte[] commitmentHash;
    private byte[] ciphertext;
    private byte[] card;
    private byte[] slot;
    private String decision = PERMIT;

    @BeforeEach
    void a_record_in_the_store() {
        new Random(7).nextBytes(document);
        plaintextHash = Sha256.hash(document).bytes();
        commitmentHash = plaintextHash;
        ciphertext = AgeFile.seal(document, AgeFile.recipient(key.identity().recipient()));
        card = sealedCard(plaintextHash);
        slot = AgeFile.seal(
                key.toSlot(), AgeFile.recipient(scene.keyring().identity().recipient()));
        var version = version();
        scene.answers("DocumentReferenceContract:record", () -> record().toJson())
                .answers("DocumentReferenceContract:versions", () -> "{\"versions\":[" + version.toJson() + "]}")
                .answers("DocumentReferenceContract:access", () -> decision);
        serve("slot", () -> slot);
        serve("card", () -> card);
        serve("document", () -> ciphertext);
    }

    @AfterEach
    void stop() {
        scene.close();
    }

    @Test
    void what_was_stored_is_opened() {
        open();

        assertThat(folder.resolve("out")).hasBinaryContent(document);
        assertThat(folder).isDirectoryNotContaining(file -> file.toString().endsWith(".part"));
    }

    @Test
    void the_access_is_on_the_chain_before_anything_is_fetched() {
        open();

        var requests = scene.app.requests();
        assertThat(requests.indexOf("POST /transactions/submit"))
                .isBetween(0, requests.indexOf("GET /records/" + RECORD + "/versions/1/slot"));
    }

    @Test
    void a_flipped_bit_anywhere_in_the_ciphertext_is_found() {
        var stored = ciphertext;
        for (var place : new int[] {0, 30, 100, 170, 200, 70_000, stored.length - 1}) {
            ciphertext = stored.clone();
            ciphertext[place] ^= 1;
            assertRefused("CIPHERTEXT_ALTERED");
        }
    }

    @Test
    void a_truncated_document_is_found() {
        ciphertext = Arrays.copyOf(ciphertext, ciphertext.length - 1);

        assertRefused("CIPHERTEXT_ALTERED");
    }

    @Test
    void another_document_sealed_to_the_same_key_is_found() {
        ciphertext = AgeFile.seal(
                "other".getBytes(UTF_8), AgeFile.recipient(key.identity().recipient()));

        assertRefused("CIPHERTEXT_ALTERED");
    }

    @Test
    void another_card_sealed_to_the_same_key_is_found() {
        card = sealedCard(plaintextHash);

        assertRefused("CARD_ALTERED");
    }

    @Test
    void a_slot_with_another_key_is_found() {
        var other = RecordKey.fresh().toSlot();
        slot = AgeFile.seal(other, AgeFile.recipient(scene.keyring().identity().recipient()));

        assertRefused("SEALED_FILE_DAMAGED");
    }

    @Test
    void a_slot_that_is_none_is_found() {
        slot = AgeFile.seal(
                "x".getBytes(UTF_8),
                AgeFile.recipient(scene.keyring().identity().recipient()));

        assertRefused("SLOT_DAMAGED");
    }

    @Test
    void a_broken_commitment_is_found() {
        commitmentHash = new byte[32];
        var broken = version();
        scene.answers("DocumentReferenceContract:versions", () -> "{\"versions\":[" + broken.toJson() + "]}");

        assertRefused("COMMITMENT_BROKEN");
    }

    @Test
    void a_refusal_writes_nothing_and_fetches_nothing() {
        decision = "{\"consent\":null,\"decision\":\"deny\",\"reason\":\"NO_CONSENT\"}";

        var refusal = refusal();

        assertThat(refusal.code()).isEqualTo("NO_CONSENT");
        assertThat(refusal.exit().code()).isEqualTo(4);
        assertThat(scene.app.requests()).noneMatch(request -> request.startsWith("GET /records/"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void what_fails_after_the_access_says_that_the_read_is_recorded() {
        scene.app.on(
                "GET /records/" + RECORD + "/versions/1/document", body -> Response.problem(503, "STORE_UNAVAILABLE"));

        var failure = refusal();

        assertThat(failure.code()).isEqualTo("STORE_UNAVAILABLE");
        assertThat(failure.hint()).isEqualTo("The read is recorded on the chain. Wait.");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_sealed_copy_that_does_not_come_says_that_the_read_is_recorded() {
        scene.app.on("GET /records/" + RECORD + "/versions/1/slot", body -> Response.problem(503, "STORE_UNAVAILABLE"));
        var order = new OpenOrder(RECORD, null, null, null);

        var failure = catchThrowableOfType(
                VaultException.class, () -> new Opening(scene.desk()).sealed(order, folder.resolve("sealed")));

        assertThat(failure.hint()).startsWith("The read is recorded on the chain.");
    }

    private void assertRefused(String code) {
        var refusal = refusal();

        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.exit().code()).isEqualTo(3);
        assertThat(folder).isEmptyDirectory();
    }

    private VaultException refusal() {
        return catchThrowableOfType(VaultException.class, this::open);
    }

    private void open() {
        new Opening(scene.desk()).toFile(new OpenOrder(RECORD, null, null, null), folder.resolve("out"), false);
    }

    private void serve(String part, Supplier<byte[]> bytes) {
        scene.app.on(
                "GET /records/" + RECORD + "/versions/1/" + part, body -> new Response(200, bytes.get(), null, null));
    }

    private byte[] sealedCard(byte[] hash) {
        var open = new Card("Blood count", "11502-2", TIME, "text/plain", document.length, "a.txt", new byte[32], hash);
        return AgeFile.seal(open.toJson(), AgeFile.recipient(key.identity().recipient()));
    }

    private static HealthRecord record() {
        return new HealthRecord(RECORD, Scene.ASHA, Scene.ASHA, "CityMSP", RecordStatus.ACTIVE, TIME);
    }

    private RecordVersion version() {
        var content = new VersionContent(
                ObjectName.of(new byte[16]),
                Sha256.hash(ciphertext),
                Sha256.hash(card),
                Commitment.of(new byte[32], commitmentHash, RECORD, 1),
                DeviceId.of(new byte[16]),
                TIME);
        return new RecordVersion(RECORD, 1, Scene.ASHA, Scene.ASHA, "CityMSP", content);
    }
}

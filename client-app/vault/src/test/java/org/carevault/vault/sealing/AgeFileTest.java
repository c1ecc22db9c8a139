// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.exceptionfactory.jagged.RecipientStanzaWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.carevault.vault.failure.VaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgeFileTest {
    private static final int CHUNK = ChunkCipher.PLAIN;
    private static final int BATCH = CHUNK * Batch.CHUNKS;

    private final RecordKey key = RecordKey.fresh();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, CHUNK - 1, CHUNK, CHUNK + 1, BATCH - 1, BATCH, BATCH + 1, 9 * BATCH + 17})
    void what_was_sealed_opens_to_the_same_bytes_and_hashes(int size) throws IOException {
        var document = document(size);
        var ciphertext = new ByteArrayOutputStream();
        var plaintext = new ByteArrayOutputStream();

        var sealed = AgeFile.seal(new ByteArrayInputStream(document), ciphertext, recipient());
        var opened = AgeFile.open(
                new ByteArrayInputStream(ciphertext.toByteArray()),
                plaintext,
                key.identity().reader());

        assertThat(plaintext.toByteArray()).isEqualTo(document);
        assertThat(sealed.size()).isEqualTo(size);
        assertThat(opened.plaintextHash()).isEqualTo(sealed.plaintextHash()).isEqualTo(Digests.sha256(document));
        assertThat(opened.ciphertextHash())
                .isEqualTo(sealed.ciphertextHash())
                .isEqualTo(Digests.sha256(ciphertext.toByteArray()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, CHUNK, BATCH, 3 * BATCH + 5})
    void the_age_command_opens_what_we_seal(int size) throws IOException {
        assumeTrue(AgeCommand.present(), "the age command is not on PATH");
        var document = document(size);
        var ciphertext = folder.resolve("document.age.bin");
        var slot = Files.write(folder.resolve("slot"), key.toSlot());
        Files.write(ciphertext, AgeFile.seal(document, recipient()));

        var exit = AgeCommand.run(
                Map.of(),
                "-d",
                "-i",
                slot.toString(),
                "-o",
                folder.resolve("out").toString(),
                ciphertext.toString());

        assertThat(exit).isZero();
        assertThat(folder.resolve("out")).hasBinaryContent(document);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, CHUNK, BATCH, 3 * BATCH + 5})
    void we_open_what_the_age_command_seals(int size) throws IOException {
        assumeTrue(AgeCommand.present(), "the age command is not on PATH");
        var document = document(size);
        var plaintext = Files.write(folder.resolve("document"), document);
        var sealed = folder.resolve("sealed");

        AgeCommand.run(Map.of(), "-r", key.identity().recipient(), "-o", sealed.toString(), plaintext.toString());

        assertThat(AgeFile.open(Files.readAllBytes(sealed), key.identity().reader()))
                .isEqualTo(document);
    }

    @Test
    void a_flipped_bit_anywhere_in_a_file_of_three_chunks_is_refused() {
        var sealed = AgeFile.seal(document(2 * CHUNK + 100), recipient());

        for (var place = 0; place < sealed.length; place += place < 400 ? 1 : 997) {
            var altered = sealed.clone();
            altered[place] ^= 1;
            assertThat(refusalOf(altered)).as("byte %d", place).isEqualTo("SEALED_FILE_DAMAGED");
        }
    }

    @Test
    void a_file_cut_at_any_chunk_edge_is_refused() {
        var sealed = AgeFile.seal(document(3 * CHUNK), recipient());
        var header = sealed.length - 3 * ChunkCipher.SEALED;

        for (var chunks = 0; chunks < 3; chunks++) {
            var cut = Arrays.copyOf(sealed, header + chunks * ChunkCipher.SEALED);
            assertThat(refusalOf(cut)).as("%d chunks", chunks).isEqualTo("SEALED_FILE_DAMAGED");
        }
    }

    @Test
    void exchanged_chunks_are_refused() {
        var sealed = AgeFile.seal(document(3 * CHUNK), recipient());
        var header = sealed.length - 3 * ChunkCipher.SEALED;
        var exchanged = sealed.clone();
        System.arraycopy(sealed, header, exchanged, header + ChunkCipher.SEALED, ChunkCipher.SEALED);
        System.arraycopy(sealed, header + ChunkCipher.SEALED, exchanged, header, ChunkCipher.SEALED);

        assertThat(refusalOf(exchanged)).isEqualTo("SEALED_FILE_DAMAGED");
    }

    @Test
    void bytes_after_the_last_chunk_are_refused() {
        var sealed = AgeFile.seal(document(CHUNK), recipient());

        assertThat(refusalOf(Arrays.copyOf(sealed, sealed.length + 1))).isEqualTo("SEALED_FILE_DAMAGED");
    }

    @Test
    void a_file_sealed_to_somebody_else_is_refused() {
        var foreign = AgeFile.recipient(RecordKey.fresh().identity().recipient());

        assertThat(refusalOf(AgeFile.seal(document(10), foreign))).isEqualTo("SEALED_FILE_DAMAGED");
    }

    private String refusalOf(byte[] ciphertext) {
        var reader = key.identity().reader();
        var refusal = catchThrowableOfType(VaultException.class, () -> AgeFile.open(ciphertext, reader));
        return refusal == null ? null : refusal.code();
    }

    private RecipientStanzaWriter recipient() {
        return AgeFile.recipient(key.identity().recipient());
    }

    private static byte[] document(int size) {
        var document = new byte[size];
        new Random(size).nextBytes(document);
        return document;
    }
}

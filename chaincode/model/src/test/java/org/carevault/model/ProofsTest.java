// SPDX-License-Identifier: Apache-2.0
package org.carevault.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.carevault.model.id.RecordId;
import org.junit.jupiter.api.Test;

/** Bytes that other programs have to reproduce, computed with {@code printf} and {@code sha256sum}. */
class ProofsTest {
    private static byte[] filled(int value) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    @Test
    void a_commitment_hashes_prefix_salt_plaintext_hash_record_and_version() {
        var record = new RecordId("33".repeat(16));

        assertThat(Commitment.of(filled(0x11), filled(0x22), record, 0x01020304).text())
                .isEqualTo("62d4f38ade0bd80e8664eedaa0d1499b8bedca820476961b9728ca4b67796dbb");
    }

    @Test
    void a_commitment_takes_32_bytes_each() {
        var record = new RecordId("33".repeat(16));

        assertThatIllegalArgumentException().isThrownBy(() -> Commitment.of(new byte[31], filled(2), record, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Commitment.of(filled(1), new byte[33], record, 1));
    }

    @Test
    void signed_text_starts_with_zero_and_counts_every_field() {
        byte[] text = SignedText.of("log-in", SignedText.field("ä"), new byte[0], new byte[] {7});

        String use = HexFormat.of().formatHex("carevault/log-in/v1".getBytes(StandardCharsets.US_ASCII));
        assertThat(HexFormat.of().formatHex(text))
                .isEqualTo("00" + use + "00000002" + "c3a4" + "00000000" + "00000001" + "07");
    }
}

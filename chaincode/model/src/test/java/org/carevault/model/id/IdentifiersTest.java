// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.carevault.model.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {
    private static final String HEX = "00112233445566778899aabbccddeeff";

    @Test
    void sixteen_bytes_are_32_hex_digits_and_back() {
        assertThat(RecordId.of(new RecordId(HEX).bytes()).text()).isEqualTo(HEX);
        assertThat(ConsentId.of(new ConsentId(HEX).bytes()).toString()).isEqualTo(HEX);
        assertThat(ObjectName.of(new ObjectName(HEX).bytes()).toString()).isEqualTo(HEX);
        assertThat(DeviceId.of(new DeviceId(HEX).bytes()).toString()).isEqualTo(HEX);
        assertThat(new RecordId(HEX).toString()).isEqualTo(HEX);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00112233445566778899aabbccddeef",
                "00112233445566778899aabbccddeeff0",
                "00112233445566778899AABBCCDDEEFF",
                "00112233445566778899aabbccddeefg"
            })
    void other_texts_are_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new RecordId(text));
        assertThatIllegalArgumentException().isThrownBy(() -> new ConsentId(text));
        assertThatIllegalArgumentException().isThrownBy(() -> new ObjectName(text));
        assertThatIllegalArgumentException().isThrownBy(() -> new DeviceId(text));
        assertThatIllegalArgumentException().isThrownBy(() -> new Sha256(text));
    }

    @Test
    void identifiers_sort_as_text() {
        assertThat(Sample.record(1).compareTo(Sample.record(2)))
                .isEqualTo(Sample.record(1).text().compareTo(Sample.record(2).text()));
        assertThat(new ConsentId(HEX)).isLessThan(new ConsentId("f".repeat(32)));
        assertThat(new ObjectName(HEX)).isLessThan(new ObjectName("f".repeat(32)));
        assertThat(new DeviceId(HEX)).isLessThan(new DeviceId("f".repeat(32)));
    }

    @Test
    void a_hash_is_sha_256() {
        var hash = Sha256.hash("abc".getBytes(StandardCharsets.US_ASCII));

        assertThat(hash.toString()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Sha256.ofDigest(hash.bytes())).isEqualTo(hash);
    }

    @Test
    void an_invitation_code_never_shows_itself() {
        var code = Sample.code(1);

        assertThat(code).hasToString("InvitationCode[redacted]");
        assertThat(code.text()).hasSize(26);
        assertThat(code.hash()).isEqualTo(Sha256.hash(code.text().getBytes(StandardCharsets.US_ASCII)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "0123456789 0123456789", "ÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄ"})
    void a_mistyped_invitation_code_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new InvitationCode(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "age1", "AGE1QQQ", "age1bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"})
    void another_key_is_no_recipient(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Recipient(text));
        assertThat(Sample.recipient(1).toString()).isEqualTo(Sample.recipient(1).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "City Hospital",
                "Ä",
                "a\u0000b",
                "12345678901234567890123456789012345678901234567890123456789012345"
            })
    void another_text_is_no_msp_id(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Msp.id(text));
        assertThat(Msp.id("CityHospitalMSP")).isEqualTo("CityHospitalMSP");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.carevault.model.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MedicalIdTest {
    @Test
    void zero_and_the_largest_number_have_the_known_text() {
        byte[] ones = new byte[16];
        java.util.Arrays.fill(ones, (byte) 0xff);

        assertThat(MedicalId.of(Role.PATIENT, new byte[16]).text()).isEqualTo("p" + "0".repeat(27));
        // 2^128 − 1 modulo 37 is 32, which the check alphabet writes as *.
        assertThat(MedicalId.of(Role.DOCTOR, ones).text()).isEqualTo("d7" + "z".repeat(25) + "*");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void every_role_has_its_letter(Role role) {
        var id = Sample.medicalId(role, 1);

        assertThat(id.role()).isEqualTo(role);
        assertThat(id.text()).hasSize(28).startsWith(role.text());
        assertThat(new MedicalId(id.text())).isEqualTo(id);
    }

    @Test
    void what_people_type_is_forgiven() {
        var id = Sample.medicalId(Role.INSURER, 3);
        String typed = id.text().toUpperCase(Locale.ROOT).replace('0', 'O').replace('1', 'L');
        String grouped = " " + typed.replaceAll("(.{4})", "$1-") + " ";

        assertThat(MedicalId.parse(grouped)).isEqualTo(id);
        assertThat(MedicalId.parse(id.text().replace('1', 'i').replaceFirst("^1", "i")))
                .isEqualTo(id);
    }

    @Test
    void every_single_mistyped_character_is_noticed() {
        String text = Sample.medicalId(Role.PATIENT, 2).text();
        for (int i = 1; i < text.length(); i++) {
            for (char wrong : "0123456789abcdefghjkmnpqrstvwxyz".toCharArray()) {
                String typed = text.substring(0, i) + wrong + text.substring(i + 1);
                if (wrong != text.charAt(i)) {
                    assertThatIllegalArgumentException().isThrownBy(() -> new MedicalId(typed));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "p",
                "x000000000000000000000000000",
                "p00000000000000000000000000",
                "p0000000000000000000000000000",
                "P000000000000000000000000000",
                "p80000000000000000000000000e",
                "p80000000000000000000000000~",
                "p00000000000000000000000000*1",
                "p0000000000000000000000000~0"
            })
    void other_texts_are_no_medical_id(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new MedicalId(text));
    }

    @Test
    void nothing_typed_is_no_medical_id() {
        assertThatIllegalArgumentException().isThrownBy(() -> MedicalId.parse(" - "));
    }

    @Test
    void fewer_bytes_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> MedicalId.of(Role.PATIENT, new byte[15]));
    }

    @Test
    void ids_sort_as_text() {
        var first = Sample.medicalId(Role.DOCTOR, 1);
        var second = Sample.medicalId(Role.PATIENT, 1);

        assertThat(first).isLessThan(second);
        assertThat(first.toString()).isEqualTo(first.text());
    }
}

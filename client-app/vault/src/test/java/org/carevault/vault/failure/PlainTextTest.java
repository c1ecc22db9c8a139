// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.failure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {
    @Test
    void terminal_commands_disappear_whole() {
        assertThat(PlainText.of("\u001b[31mred\u001b[0m \u001b]0;title\u0007text"))
                .isEqualTo("red text");
    }

    @ParameterizedTest
    @CsvSource({
        "a\u202Eb",
        "a\u2066b",
        "a\u200Fb",
        "a\u0000b",
        "a\u009bb",
        "a\u2028b",
        "a\u200Bb",
        "a\uFEFFb",
        "a\u007Fb"
    })
    void a_character_that_is_not_seen_disappears(String text) {
        assertThat(PlainText.of(text)).isEqualTo("ab");
    }

    @Test
    void a_line_break_cannot_forge_a_line() {
        assertThat(PlainText.of("title\nerror: NONE all is well")).isEqualTo("titleerror: NONE all is well");
    }

    @Test
    void letters_of_all_languages_stay() {
        assertThat(PlainText.of("Blutbild für Łukasz · रक्त गणना · 血液検査"))
                .isEqualTo("Blutbild für Łukasz · रक्त गणना · 血液検査");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordKeyTest {
    @Test
    void a_record_key_does_not_show_itself() {
        var key = RecordKey.fresh();

        assertThat(key + " " + key.identity()).doesNotContainIgnoringCase("AGE-SECRET-KEY");
    }

    @Test
    void a_slot_gives_the_same_key_back() {
        var key = RecordKey.fresh();

        assertThat(RecordKey.fromSlot(key.toSlot()).identity().recipient())
                .isEqualTo(key.identity().recipient());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "AGE-SECRET-KEY-1QQQQ\n", "age1notasecret\n"})
    void a_slot_that_holds_something_else_is_refused(String text) {
        assertThatThrownBy(() -> RecordKey.fromSlot(text.getBytes(StandardCharsets.US_ASCII)))
                .hasMessageStartingWith("SLOT_DAMAGED");
    }

    @Test
    void a_slot_with_a_second_line_is_refused() {
        var two = new String(RecordKey.fresh().toSlot(), StandardCharsets.US_ASCII) + "more\n";

        assertThatThrownBy(() -> RecordKey.fromSlot(two.getBytes(StandardCharsets.US_ASCII)))
                .hasMessageStartingWith("SLOT_DAMAGED");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keys stand in the order of their UTF-8 bytes. */
class KeyOrderTest {
    private static final List<String> KEYS = List.of(
            "",
            "\0",
            "\0a\0",
            "a",
            "aa",
            "b",
            "\u007f",
            "\u0080",
            "\u07ff",
            "\u0800",
            "\ud7ff",
            "\ue000",
            "\uffe5",
            "\uffff",
            "\ud83d\ude00",
            "\udbff\udfff",
            "a\uffe5",
            "a\ud83d\ude00");

    @Test
    void the_order_is_that_of_the_bytes() {
        var byBytes = new ArrayList<>(KEYS);
        byBytes.sort((left, right) -> ByteString.unsignedLexicographicalComparator()
                .compare(ByteString.copyFromUtf8(left), ByteString.copyFromUtf8(right)));
        var byOrder = new ArrayList<>(KEYS);
        byOrder.sort(KeyOrder.UTF8);

        assertThat(byOrder).isEqualTo(byBytes);
    }

    @Test
    void java_would_put_a_supplementary_character_before_a_full_width_one() {
        assertThat("\ud83d\ude00".compareTo("\uffe5")).isNegative();
        assertThat(KeyOrder.UTF8.compare("\ud83d\ude00", "\uffe5")).isPositive();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class FieldsTest {
    private static final String JSON =
            "{\"b\":true,\"i\":7,\"l\":[\"x\"],\"n\":null,\"o\":{\"k\":1},\"q\":[{\"k\":2}],\"t\":\"2026-11-21T08:34:11.123Z\"}";

    private static Fields fields() {
        return Fields.of(JSON, "b", "i", "l", "n", "o", "q", "t");
    }

    @Test
    void each_type_is_read() {
        assertThat(fields().flag("b")).isTrue();
        assertThat(Fields.of("{\"b\":false}", "b").flag("b")).isFalse();
        assertThat(fields().integer("i")).isEqualTo(7);
        assertThat(fields().positive("i")).isEqualTo(7);
        assertThat(fields().positiveOrNull("i")).isEqualTo(7);
        assertThat(fields().texts("l")).containsExactly("x");
        assertThat(fields().json("o")).isEqualTo("{\"k\":1}");
        assertThat(fields().objects("q")).containsExactly("{\"k\":2}");
        assertThat(fields().time("t")).isEqualTo(Instant.parse("2026-11-21T08:34:11.123Z"));
        assertThat(fields().value("t", String::length)).isEqualTo(24);
        assertThat(fields().has("t")).isTrue();
        assertThat(fields().has("z")).isFalse();
    }

    @Test
    void null_is_read_where_it_may_stand() {
        assertThat(fields().timeOrNull("n")).isNull();
        assertThat(fields().positiveOrNull("n")).isNull();
        assertThat(fields().<String>valueOrNull("n", String::valueOf)).isNull();
        assertThat(fields().timeOrNull("t")).isNotNull();
        assertThat(fields().<String>valueOrNull("t", String::valueOf)).isNotNull();
    }

    @Test
    void a_wrong_type_is_refused() {
        refused(() -> fields().text("i"));
        refused(() -> fields().text("n"));
        refused(() -> fields().integer("t"));
        refused(() -> fields().flag("t"));
        refused(() -> fields().texts("q"));
        refused(() -> fields().texts("t"));
        refused(() -> fields().objects("l"));
        refused(() -> fields().objects("o"));
        refused(() -> fields().json("l"));
        refused(() -> fields().text("absent"));
    }

    @Test
    void names_must_be_exactly_the_expected_ones() {
        refused(() -> Fields.of("{\"a\":1}", "a", "b"));
        refused(() -> Fields.of("{\"a\":1,\"b\":2}", "a"));
        refused(() -> Fields.of("[]", "a"));
        refused(() -> Fields.of("null"));
        refused(() -> Fields.schema1("{\"a\":1}", "a"));
        refused(() -> Fields.schema1("{\"a\":1,\"schema\":2}", "a"));
        refused(() -> Fields.schema1("{\"schema\":1}", "a"));
        assertThat(Fields.schema1("{\"a\":1,\"schema\":1}", "a").integer("a")).isEqualTo(1);
    }

    @Test
    void versions_are_positive_and_fit_32_bits() {
        refused(() -> Fields.of("{\"a\":0}", "a").positive("a"));
        refused(() -> Fields.of("{\"a\":2147483648}", "a").positive("a"));
        assertThat(Fields.of("{\"a\":1}", "a").positive("a")).isEqualTo(1);
        assertThat(Fields.of("{\"a\":2147483647}", "a").positive("a")).isEqualTo(Integer.MAX_VALUE);
    }

    private static void refused(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(JsonException.class);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {
    @Test
    void names_are_sorted_by_utf_16_code_unit() {
        // RFC 8785, 3.2.3: the surrogate pair of U+1F600 sorts before U+FB33.
        var object = new JsonObject()
                .with("\u20ac", 1)
                .with("\r", 2)
                .with("\ufb33", 3)
                .with("1", 4)
                .with("\ud83d\ude00", 5)
                .with("\u0080", 6)
                .with("\u00f6", 7);

        assertThat(object.toString())
                .isEqualTo(
                        "{\"\\r\":2,\"1\":4,\"\u0080\":6,\"\u00f6\":7,\"\u20ac\":1,\"\ud83d\ude00\":5,\"\ufb33\":3}");
    }

    @Test
    void only_what_must_be_escaped_is_escaped() {
        assertThat(CanonicalJson.write("\u0000\u001f\b\t\n\f\r\"\\/\u007f\u20ac"))
                .isEqualTo("\"\\u0000\\u001f\\b\\t\\n\\f\\r\\\"\\\\/\u007f\u20ac\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                "false",
                "0",
                "-1",
                "9007199254740991",
                "-9007199254740991",
                "\"\"",
                "[]",
                "{}",
                "[1,[2,{\"a\":null}]]",
                "{\"a\":\"\\u001f\",\"b\":[true,false]}",
                "\"\\\\\\\"\\b\\f\\n\\r\\t\""
            })
    void what_is_canonical_is_read_and_written_unchanged(String text) {
        assertThat(CanonicalJson.write(CanonicalJson.parse(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " 1",
                "1 ",
                "01",
                "-0",
                "1.0",
                "1e3",
                "9007199254740992",
                "-9007199254740992",
                "-9223372036854775808",
                "99999999999999999999",
                "nul",
                "tru",
                "[1,]",
                "[,1]",
                "{\"a\":1,}",
                "{\"b\":1,\"a\":2}",
                "{\"a\":1,\"a\":1}",
                "{a:1}",
                "\"\\/\"",
                "\"\\u0041\"",
                "\"\\x\"",
                "\"\\u00g0\"",
                "\"\\u00\"",
                "\"open",
                "\"\u0001\"",
                "\"\ud800\"",
                "\"\\ud800\"",
                "\"\udc00\"",
                "\"\ud800a\"",
                "[1",
                "{\"a\"",
                "{\"a\":",
                "[] []",
                "'a'",
                "[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]"
            })
    void everything_else_is_refused_as_json(String text) {
        assertThatThrownBy(() -> CanonicalJson.parse(text)).isInstanceOf(JsonException.class);
    }

    @Test
    void sixteen_levels_are_deep_enough() {
        String deepest = "[".repeat(16) + "1" + "]".repeat(16);

        assertThat(CanonicalJson.write(CanonicalJson.parse(deepest))).isEqualTo(deepest);
    }

    @Test
    void breadth_is_not_depth() {
        String broad = "[" + "[],".repeat(20) + "{}" + ",{}".repeat(20) + "]";

        assertThat(CanonicalJson.write(CanonicalJson.parse(broad))).isEqualTo(broad);
    }

    @Test
    void values_without_a_form_are_refused() {
        assertThatThrownBy(() -> CanonicalJson.write(1.5)).isInstanceOf(JsonException.class);
    }

    @Test
    void lists_keep_their_order_and_their_nulls() {
        assertThat(new JsonObject().with("a", Arrays.asList("z", null, "b")).toString())
                .isEqualTo("{\"a\":[\"z\",null,\"b\"]}");
        assertThat(CanonicalJson.write(List.of(2L, 1L))).isEqualTo("[2,1]");
    }
}

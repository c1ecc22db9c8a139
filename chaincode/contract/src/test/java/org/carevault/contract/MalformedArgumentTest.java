// SPDX-License-Identifier: Apache-2.0
package org.carevault.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.carevault.model.json.CanonicalJson;
import org.json.JSONObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No function accepts anything but the exact form of its argument. */
class MalformedArgumentTest {
    /** Fields that may be null; a null there is a different call, not a malformed one. */
    private static final Set<String> NULLABLE = Set.of("consent", "record", "purpose", "end", "after");

    private final Clinic clinic = new Clinic();

    static List<String> functions() {
        return List.copyOf(Rows.all().keySet());
    }

    private void refused(String function, String argument, String why) {
        var person = Rows.all().get(function).actor().apply(clinic);
        assertThat(clinic.peer.call(person, function, argument)).as(why).isEqualTo("BAD_ARGUMENT");
        assertThat(clinic.peer.written()).as(why).isZero();
    }

    private String valid(String function) {
        return Rows.all().get(function).valid(clinic).toJson();
    }

    private List<String> fields(String function) {
        return new ArrayList<>(new JSONObject(valid(function)).keySet());
    }

    /** The valid argument, still canonical, with one field replaced by this JSON. */
    private String with(String function, String field, String json) {
        var members = new java.util.TreeMap<String, String>();
        var object = new JSONObject(valid(function));
        for (String name : object.keySet()) {
            members.put(name, CanonicalJson.write(null));
            members.put(name, valueOf(valid(function), name, object));
        }
        if (json == null) {
            members.remove(field);
        } else {
            members.put(field, json);
        }
        var parts = new ArrayList<String>();
        members.forEach((name, value) -> parts.add("\"" + name + "\":" + value));
        return "{" + String.join(",", parts) + "}";
    }

    private static String valueOf(String json, String name, JSONObject object) {
        int start = json.indexOf("\"" + name + "\":") + name.length() + 3;
        Object value = object.get(name);
        if (value instanceof String text) {
            return "\"" + text + "\"";
        }
        String rest = json.substring(start);
        return value instanceof JSONObject || value instanceof org.json.JSONArray
                ? balanced(rest)
                : rest.split("[,}]", 2)[0];
    }

    private static String balanced(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += "{[".indexOf(text.charAt(i)) >= 0 ? 1 : "}]".indexOf(text.charAt(i)) >= 0 ? -1 : 0;
            if (depth == 0) {
                return text.substring(0, i + 1);
            }
        }
        throw new AssertionError("unbalanced");
    }

    @ParameterizedTest
    @MethodSource("functions")
    void a_missing_field_is_refused(String function) {
        for (String field : fields(function)) {
            refused(function, with(function, field, null), "without " + field);
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void an_unknown_field_is_refused(String function) {
        refused(function, with(function, "zzz", "1"), "with an unknown field");
    }

    @ParameterizedTest
    @MethodSource("functions")
    void null_is_refused_where_a_value_must_stand(String function) {
        for (String field : fields(function)) {
            boolean nullable = NULLABLE.contains(field) && new NullableFields(function).contain(field);
            if (!nullable) {
                refused(function, with(function, field, "null"), "null as " + field);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void a_wrong_type_is_refused(String function) {
        for (String field : fields(function)) {
            refused(function, with(function, field, "true"), "true as " + field);
            refused(function, with(function, field, "[[]]"), "a list of lists as " + field);
            refused(function, with(function, field, "{}"), "an object as " + field);
            refused(function, with(function, field, "-1"), "a negative number as " + field);
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void texts_that_are_too_long_empty_or_hold_control_characters_are_refused(String function) {
        for (String field : fields(function)) {
            refused(function, with(function, field, "\"" + "a".repeat(300) + "\""), "too long a " + field);
            refused(function, with(function, field, "\"" + "a".repeat(20_000) + "\""), "far too long a " + field);
            refused(function, with(function, field, "\"\""), "empty " + field);
            refused(function, with(function, field, "\"a\\u0000b\""), "U+0000 in " + field);
            refused(function, with(function, field, "\"a\\nb\""), "a line break in " + field);
            refused(function, with(function, field, "\"a\u202eb\""), "a bidirectional control in " + field);
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void what_is_not_canonical_json_is_refused(String function) {
        refused(function, "", "nothing");
        refused(function, "null", "null");
        refused(function, "[]", "a list");
        refused(function, "not json", "no JSON");
        refused(function, valid(function) + " ", "a trailing space");
        refused(function, valid(function).replaceFirst("\\{", "{ "), "a space inside");
        refused(function, valid(function).replaceFirst("\\{", "{\"\\\\u007a\":1,"), "an escape that is not needed");
    }

    @ParameterizedTest
    @MethodSource("functions")
    void exactly_one_argument_is_taken(String function) {
        var person = Rows.all().get(function).actor().apply(clinic);

        assertThat(clinic.peer.call(person, function)).isEqualTo("BAD_ARGUMENT");
        assertThat(clinic.peer.call(person, function, valid(function), valid(function)))
                .isEqualTo("BAD_ARGUMENT");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.json;

/**
 * Reads and writes JSON in the canonical form of RFC 8785 without floating point: keys sorted by UTF-16 code unit, no
 * insignificant white space, whole numbers within ±(2^53 − 1) only. Stateless and thread-safe.
 *
 * <p>Values are {@code null}, {@link Boolean}, {@link Long}, {@link String}, {@link java.util.List} and
 * {@link JsonObject}.
 */
public final class CanonicalJson {
    /** The largest whole number that every JSON reader keeps exactly. */
    public static final long LARGEST = (1L << 53) - 1;

    private CanonicalJson() {}

    /** The canonical text of the value. */
    public static String write(Object value) {
        var text = new StringBuilder();
        new JsonWriter(text).value(value);
        return text.toString();
    }

    /**
     * The value of a text that is canonical already.
     *
     * @throws JsonException when it is not JSON, holds a fraction or is not in canonical form
     */
    public static Object parse(String text) {
        Object value = new JsonReader(text).document();
        if (!write(value).equals(text)) {
            throw new JsonException("the JSON is not in canonical form");
        }
        return value;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.json;

import java.util.List;

/** Appends canonical JSON to a buffer. */
final class JsonWriter {
    private static final String HEX = "0123456789abcdef";

    private final StringBuilder out;

    JsonWriter(StringBuilder out) {
        this.out = out;
    }

    void value(Object value) {
        if (value == null || value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof Long number) {
            number(number);
        } else if (value instanceof String text) {
            text(text);
        } else if (value instanceof List<?> list) {
            list(list);
        } else if (value instanceof JsonObject object) {
            object(object);
        } else {
            throw new JsonException("a " + value.getClass().getSimpleName() + " has no canonical JSON form");
        }
    }

    private void number(long number) {
        if (number > CanonicalJson.LARGEST || number < -CanonicalJson.LARGEST) {
            throw new JsonException("the number is too large for JSON");
        }
        out.append(number);
    }

    private void list(List<?> list) {
        out.append('[');
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            value(list.get(i));
        }
        out.append(']');
    }

    private void object(JsonObject object) {
        out.append('{');
        boolean first = true;
        for (var member : object.members().entrySet()) {
            if (!first) {
                out.append(',');
            }
            first = false;
            text(member.getKey());
            out.append(':');
            value(member.getValue());
        }
        out.append('}');
    }

    private void text(String text) {
        out.append('"');
        int plain = 0;
        while (plain < text.length() && isPlain(text.charAt(plain))) {
            plain++;
        }
        out.append(text, 0, plain);
        for (int i = plain; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c) && !pairedAt(text, i)) {
                throw new JsonException("the text is not valid Unicode");
            }
            character(c);
        }
        out.append('"');
    }

    /** Whether a character stands for itself in a string, whatever is beside it; nearly all do. */
    static boolean isPlain(char c) {
        return c >= 0x20 && c != '"' && c != '\\' && !Character.isSurrogate(c);
    }

    private static boolean pairedAt(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }

    private void character(char c) {
        switch (c) {
            case '"', '\\' -> out.append('\\').append(c);
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < 0x20) {
                    out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
                } else {
                    out.append(c);
                }
            }
        }
    }
}

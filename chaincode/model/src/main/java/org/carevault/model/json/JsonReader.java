// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.json;

import java.util.ArrayList;
import java.util.List;

/** A small recursive reader of JSON; canonical form is checked afterwards by writing the value again. */
final class JsonReader {
    /** Deeper nesting than anything this project writes; a hostile text cannot exhaust the stack. */
    private static final int DEEPEST = 16;

    private final String text;
    private int at;
    private int depth;

    JsonReader(String text) {
        this.text = text;
    }

    Object document() {
        Object value = value();
        if (at != text.length()) {
            throw new JsonException("something follows the JSON value");
        }
        return value;
    }

    private Object value() {
        return switch (peek()) {
            case '{' -> object();
            case '[' -> list();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private JsonObject object() {
        enter();
        var object = new JsonObject();
        if (!tryTake('}')) {
            do {
                String name = string();
                take(':');
                if (object.has(name)) {
                    throw new JsonException("a name occurs twice in one object");
                }
                object.with(name, value());
            } while (tryTake(','));
            take('}');
        }
        depth--;
        return object;
    }

    private List<Object> list() {
        enter();
        var list = new ArrayList<Object>();
        if (!tryTake(']')) {
            do {
                list.add(value());
            } while (tryTake(','));
            take(']');
        }
        depth--;
        return list;
    }

    private void enter() {
        at++;
        if (++depth > DEEPEST) {
            throw new JsonException("the JSON is nested too deeply");
        }
    }

    private String string() {
        take('"');
        int start = at;
        while (JsonWriter.isPlain(peek())) {
            at++;
        }
        String plain = text.substring(start, at);
        return tryTake('"') ? plain : rest(new StringBuilder(plain));
    }

    /** A string from its first character on that does not stand for itself. */
    private String rest(StringBuilder out) {
        while (peek() != '"') {
            char c = text.charAt(at++);
            if (c < 0x20) {
                throw new JsonException("a control character stands in a string");
            }
            out.append(c == '\\' ? escape() : c);
        }
        at++;
        return out.toString();
    }

    private char escape() {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw new JsonException("a string holds an unknown escape");
        };
    }

    private char unicode() {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int digit = "0123456789abcdef".indexOf(Character.toLowerCase(peek()));
            if (digit < 0) {
                throw new JsonException("a string holds a broken escape");
            }
            value = value * 16 + digit;
            at++;
        }
        return (char) value;
    }

    private Long number() {
        int start = at;
        while (at < text.length() && "-0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        try {
            return Long.valueOf(text.substring(start, at));
        } catch (NumberFormatException notWhole) {
            throw new JsonException("a value is neither JSON nor a whole number");
        }
    }

    private Object word(String word, Object value) {
        if (!text.startsWith(word, at)) {
            throw new JsonException("a value is not JSON");
        }
        at += word.length();
        return value;
    }

    private char peek() {
        if (at >= text.length()) {
            throw new JsonException("the JSON ends too early");
        }
        return text.charAt(at);
    }

    private boolean tryTake(char expected) {
        boolean found = peek() == expected;
        at += found ? 1 : 0;
        return found;
    }

    private void take(char expected) {
        if (!tryTake(expected)) {
            throw new JsonException("the JSON is broken");
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.json;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A JSON object under construction; {@link #toString} is its canonical text. Not thread-safe. */
public final class JsonObject {
    // TreeMap orders by UTF-16 code unit, which is RFC 8785's order.
    private final SortedMap<String, Object> members = new TreeMap<>();

    /** An object with the {@code schema} that every value on the chain carries. */
    public static JsonObject schema1() {
        return new JsonObject().with("schema", 1);
    }

    /**
     * Sets one member. Tokens and instants are written as strings, collections as lists.
     *
     * @return this object
     */
    public JsonObject with(String name, Object value) {
        members.put(name, plain(value));
        return this;
    }

    private static Object plain(Object value) {
        if (value instanceof Token token) {
            return token.text();
        }
        if (value instanceof Instant time) {
            return UtcTime.format(time);
        }
        if (value instanceof Integer number) {
            return number.longValue();
        }
        // Not Stream.toList here: a list that was read may hold null.
        return value instanceof Collection<?> many
                ? many.stream().map(JsonObject::plain).collect(Collectors.toList())
                : value;
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    SortedMap<String, Object> members() {
        return Collections.unmodifiableSortedMap(members);
    }

    @Override
    public String toString() {
        return CanonicalJson.write(this);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Typed reading of a JSON object that has exactly the expected names; everything else is a {@link JsonException}. */
public final class Fields {
    private final JsonObject object;

    private Fields(Object value) {
        if (!(value instanceof JsonObject read)) {
            throw new JsonException("a JSON object is expected");
        }
        object = read;
    }

    /** Reads an object that has exactly these names. */
    public static Fields of(String json, String... names) {
        return new Fields(CanonicalJson.parse(json)).exactly(names);
    }

    /** Reads an object of schema 1 that has exactly these names besides {@code schema}. */
    public static Fields schema1(String json, String... names) {
        var fields = new Fields(CanonicalJson.parse(json));
        if (fields.integer("schema") != 1) {
            throw new JsonException("the schema is not known");
        }
        var all = List.of(names);
        return fields.exactly(Stream.concat(all.stream(), Stream.of("schema")).toArray(String[]::new));
    }

    private Fields exactly(String... names) {
        if (!object.members().keySet().equals(Set.of(names))) {
            throw new JsonException("a field is missing or unknown");
        }
        return this;
    }

    public boolean has(String name) {
        return object.has(name);
    }

    public String text(String name) {
        return expect(String.class, get(name), "a text is expected");
    }

    public long integer(String name) {
        return expect(Long.class, get(name), "a whole number is expected");
    }

    /** A whole number from 1 to 2^31 − 1. */
    public int positive(String name) {
        long number = integer(name);
        if (number < 1 || number > Integer.MAX_VALUE) {
            throw new JsonException("a positive number is expected");
        }
        return (int) number;
    }

    public Integer positiveOrNull(String name) {
        return get(name) == null ? null : positive(name);
    }

    public boolean flag(String name) {
        return expect(Boolean.class, get(name), "true or false is expected");
    }

    public Instant time(String name) {
        return UtcTime.parse(text(name));
    }

    public Instant timeOrNull(String name) {
        return get(name) == null ? null : time(name);
    }

    /** A text read by a factory that throws {@link IllegalArgumentException} for what it does not accept. */
    public <T> T value(String name, Function<String, T> factory) {
        return factory.apply(text(name));
    }

    public <T> T valueOrNull(String name, Function<String, T> factory) {
        return get(name) == null ? null : value(name, factory);
    }

    /** The object under the name, as it is. */
    public String json(String name) {
        return expect(JsonObject.class, get(name), "an object is expected").toString();
    }

    public List<String> texts(String name) {
        var texts = new ArrayList<String>();
        for (Object item : expect(List.class, get(name), "a list is expected")) {
            texts.add(expect(String.class, item, "a list of texts is expected"));
        }
        return texts;
    }

    /** The objects of a list, each as canonical JSON. */
    public List<String> objects(String name) {
        var objects = new ArrayList<String>();
        for (Object item : expect(List.class, get(name), "a list is expected")) {
            objects.add(expect(JsonObject.class, item, "a list of objects is expected")
                    .toString());
        }
        return objects;
    }

    private Object get(String name) {
        if (!object.has(name)) {
            throw new JsonException("a field is missing or unknown");
        }
        return object.members().get(name);
    }

    private static <T> T expect(Class<T> type, Object value, String message) {
        if (!type.isInstance(value)) {
            throw new JsonException(message);
        }
        return type.cast(value);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.carevault.vault.failure.VaultException;

/** The one place that reads and writes JSON which is neither on the chain nor signed. */
public final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /** Reads one value; refuses with {@code APP_ANSWER_UNKNOWN}. */
    public static JsonNode read(byte[] json) {
        try {
            var node = MAPPER.readTree(json);
            return node == null ? MAPPER.missingNode() : node;
        } catch (IOException e) {
            throw unknown();
        }
    }

    /** Reads what a chaincode answered. */
    public static JsonNode read(String json) {
        return read(json.getBytes(StandardCharsets.UTF_8));
    }

    public static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps and texts are always JSON", e);
        }
    }

    /** A text that must be there. */
    public static String text(JsonNode object, String name) {
        var value = object.path(name);
        if (!value.isTextual()) {
            throw unknown();
        }
        return value.textValue();
    }

    /** A text, or null when it is absent or null. */
    public static String textOrNull(JsonNode object, String name) {
        return object.path(name).textValue();
    }

    static VaultException unknown() {
        return VaultException.integrity(
                "APP_ANSWER_UNKNOWN",
                "The app's answer cannot be understood.",
                "Check the address of the app, and that app and vault have the same version.");
    }
}

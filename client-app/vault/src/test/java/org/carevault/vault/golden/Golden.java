// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/**
 * A file of test vectors that the browser app reads too. {@code -Dcarevault.golden=write} writes it anew from what Java computes; the
 * tests in {@code client-app/web} then say whether the browser still agrees.
 */
public final class Golden {
    private static final Path FOLDER = Path.of("..", "web", "test", "golden");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    private Golden() {}

    public static boolean isWriting() {
        return "write".equals(System.getProperty("carevault.golden"));
    }

    /** Holds the file against vectors that come out the same every time. */
    public static void compare(String name, Object vectors) throws IOException {
        if (isWriting()) {
            write(name, vectors);
        }
        assertThat(read(name)).isEqualTo(JSON.readTree(JSON.writeValueAsString(vectors)));
    }

    public static void write(String name, Object vectors) throws IOException {
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve(name), JSON.writeValueAsString(vectors) + "\n");
    }

    public static JsonNode read(String name) throws IOException {
        return JSON.readTree(FOLDER.resolve(name).toFile());
    }

    public static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    public static byte[] bytes(JsonNode base64) {
        return Base64.getDecoder().decode(base64.textValue());
    }
}

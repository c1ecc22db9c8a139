// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.storage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.carevault.server.settings.SettingsException;

/** The key pair that opens the object store. */
public record StoreCredentials(String accessKey, String secretKey) {

    /**
     * Reads the credentials that {@code up} made.
     *
     * @param run the run-time folder, which holds {@code object-store/credentials.json}
     */
    public static StoreCredentials read(Path run) throws SettingsException {
        Path file = run.resolve("object-store/credentials.json");
        try {
            JsonNode json = new ObjectMapper().readTree(Files.readAllBytes(file));
            return new StoreCredentials(
                    json.required("accessKey").asText(),
                    json.required("secretKey").asText());
        } catch (IOException | IllegalArgumentException e) {
            throw new SettingsException(
                    "the object store's credentials in " + file + " cannot be read", "scripts/up writes them");
        }
    }

    @Override
    public String toString() {
        return "StoreCredentials[redacted]";
    }
}

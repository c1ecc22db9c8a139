// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.authority;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.carevault.server.settings.SettingsException;

/**
 * The identity that may register and revoke at the CA.
 *
 * @param tlsCa PEM file that the CA's certificate chains to, or null for plaintext
 */
record Registrar(URI url, String caName, String name, String secret, Path tlsCa) {

    /**
     * Reads the registrar that {@code up} made.
     *
     * @param file the organisation's {@code ca-registrar.json}; paths in it are relative to {@code run}
     */
    static Registrar read(Path run, Path file) throws SettingsException {
        try {
            JsonNode json = new ObjectMapper().readTree(Files.readAllBytes(file));
            JsonNode tlsCa = json.path("tlsCa");
            return new Registrar(
                    URI.create(json.required("url").asText()),
                    json.required("caName").asText(),
                    json.required("name").asText(),
                    json.required("secret").asText(),
                    tlsCa.isTextual() ? run.resolve(tlsCa.asText()) : null);
        } catch (IOException | IllegalArgumentException e) {
            throw new SettingsException("the registrar in " + file + " cannot be read", "scripts/up writes it");
        }
    }

    @Override
    public String toString() {
        return "Registrar[" + url + "]";
    }
}

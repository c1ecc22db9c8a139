// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.storage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.carevault.server.settings.NetworkDescription;
import org.carevault.server.settings.Organisation;
import org.carevault.server.settings.SettingsException;

/**
 * An organisation's bucket and how to get in. Immutable.
 *
 * @param endpoint the S3 URL
 * @param region what signatures name; {@code us-east-1} where the store knows none
 * @param bucket the organisation's own
 */
public record StoreLocation(URI endpoint, String region, String bucket, StoreCredentials credentials) {
    private static final String REGION = "us-east-1";

    public StoreLocation(URI endpoint, String bucket, StoreCredentials credentials) {
        this(endpoint, REGION, bucket, credentials);
    }

    /**
     * What the operator wrote to {@code object-stores/<MSP>.json} for that organisation ({@code endpoint}, {@code bucket},
     * {@code accessKey}, {@code secretKey}, and {@code region} where the store has several); without such a file the store
     * that {@code scripts/up} starts on this machine.
     */
    public static StoreLocation of(NetworkDescription network, Organisation own) throws SettingsException {
        Path file = network.run().resolveSibling("object-stores").resolve(own.msp() + ".json");
        return Files.exists(file)
                ? read(file)
                : new StoreLocation(network.objectStore(), own.bucket(), StoreCredentials.read(network.run()));
    }

    private static StoreLocation read(Path file) throws SettingsException {
        try {
            JsonNode json = new ObjectMapper().readTree(Files.readAllBytes(file));
            var credentials = new StoreCredentials(
                    json.required("accessKey").asText(),
                    json.required("secretKey").asText());
            return new StoreLocation(
                    URI.create(json.required("endpoint").asText()),
                    json.path("region").asText(REGION),
                    json.required("bucket").asText(),
                    credentials);
        } catch (IOException | IllegalArgumentException e) {
            throw new SettingsException(
                    "the object store's address and credentials in " + file + " cannot be read",
                    "it holds endpoint, bucket, accessKey and secretKey; network/minio/prepare writes it for MinIO");
        }
    }
}

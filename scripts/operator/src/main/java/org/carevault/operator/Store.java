// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.minio.MinioClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An organisation's object store and how its app gets in.
 *
 * @param endpoint its S3 URL
 * @param bucket the organisation's own
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Store(String endpoint, String bucket, String accessKey, String secretKey) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What the operator wrote for that organisation, or else the store that {@code up} starts on this machine. */
    public static Store of(Path home, Network network, Network.Organisation organisation) throws IOException {
        if (Files.exists(file(home, organisation))) return read(home, organisation);
        var keys =
                JSON.readTree(home.resolve("run/object-store/credentials.json").toFile());
        return new Store(
                network.objectStore().endpoint(),
                organisation.bucket(),
                keys.path("accessKey").asText(),
                keys.path("secretKey").asText());
    }

    /** The address of the first organisation's store, whether or not there are credentials yet. */
    static String firstAddress(Path home, Network network) throws IOException {
        var first = network.organisations().get(0);
        return Files.exists(file(home, first))
                ? read(home, first).endpoint
                : network.objectStore().endpoint();
    }

    private static Path file(Path home, Network.Organisation organisation) {
        return home.resolve("object-stores/" + organisation.msp() + ".json");
    }

    private static Store read(Path home, Network.Organisation organisation) throws IOException {
        return JSON.readValue(file(home, organisation).toFile(), Store.class);
    }

    /** A client for it. */
    public MinioClient client() {
        return MinioClient.builder()
                .endpoint(endpoint)
                .credentials(accessKey, secretKey)
                .build();
    }

    @Override
    public String toString() {
        return "Store[" + endpoint + "]";
    }
}

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
    private static final String ADVICE =
            "it holds endpoint, bucket, accessKey and secretKey; network/minio/prepare writes it for MinIO";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What the operator wrote for that organisation, or else the store that {@code up} starts on this machine. */
    public static Store of(Path home, Network network, Network.Organisation organisation) throws IOException {
        if (Files.exists(file(home, organisation.msp()))) return own(home, organisation.msp());
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
        return Files.exists(file(home, first.msp()))
                ? own(home, first.msp()).endpoint
                : network.objectStore().endpoint();
    }

    /**
     * What the operator wrote for the organisation of that MSP id, member of the channel or not.
     *
     * @throws IOException with a sentence for the user when there is no such file or it lacks something
     */
    public static Store own(Path home, String msp) throws IOException {
        var file = file(home, msp);
        try {
            var store = JSON.readValue(file.toFile(), Store.class);
            if (store.endpoint != null && store.bucket != null && store.accessKey != null && store.secretKey != null)
                return store;
        } catch (IOException e) {
            throw new Refusal("STORE_UNKNOWN: the file " + file + " cannot be read", ADVICE);
        }
        throw new Refusal("STORE_UNKNOWN: the file " + file + " lacks a field", ADVICE);
    }

    private static Path file(Path home, String msp) {
        return home.resolve("object-stores/" + msp + ".json");
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

// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the stores are and how to get in.
 *
 * @param buckets bucket names by MSP id
 */
public record StoreAccess(String endpoint, String accessKey, String secretKey, Map<String, String> buckets) {
    /** The environment variables that hold credentials; secrets are never options. */
    public static final String ACCESS_KEY = "CAREVAULT_STORE_ACCESS_KEY";

    public static final String SECRET_KEY = "CAREVAULT_STORE_SECRET_KEY";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /**
     * Takes the credentials from the environment, else from a file {@code {"accessKey","secretKey"}}, and the bucket names
     * from {@code run/network.json}.
     *
     * @param home the CareVault home
     * @param credentials the credentials file; null for the one that the running network made
     * @throws IOException when there are no credentials or no bucket names; the message holds neither
     */
    public static StoreAccess find(String endpoint, Path home, Path credentials, Map<String, String> environment)
            throws IOException {
        Map<String, String> buckets = buckets(home.resolve("run/network.json"));
        if (environment.containsKey(ACCESS_KEY) && environment.containsKey(SECRET_KEY)) {
            return new StoreAccess(endpoint, environment.get(ACCESS_KEY), environment.get(SECRET_KEY), buckets);
        }
        Path file = credentials == null ? home.resolve("run/object-store/credentials.json") : credentials;
        if (!Files.exists(file)) {
            throw new IOException("no credentials for the object store: set " + ACCESS_KEY + " and " + SECRET_KEY
                    + ", or name a file with --store-credentials");
        }
        JsonNode keys = MAPPER.readTree(file.toFile());
        return new StoreAccess(
                endpoint,
                keys.path("accessKey").asText(),
                keys.path("secretKey").asText(),
                buckets);
    }

    private static Map<String, String> buckets(Path network) throws IOException {
        if (!Files.exists(network)) {
            throw new IOException("no " + network + ", so the bucket names are not known; give --home");
        }
        var buckets = new TreeMap<String, String>();
        for (JsonNode organisation : MAPPER.readTree(network.toFile()).path("organisations")) {
            buckets.put(
                    organisation.path("msp").asText(),
                    organisation.path("bucket").asText());
        }
        return buckets;
    }

    @Override
    public String toString() {
        return "StoreAccess[" + endpoint + "]";
    }
}

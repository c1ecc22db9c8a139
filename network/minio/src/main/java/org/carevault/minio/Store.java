// SPDX-License-Identifier: Apache-2.0
package org.carevault.minio;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Where somebody's objects lie and how to get in, as the file {@code object-stores/<MSP>.json} says it.
 *
 * @param endpoint the S3 URL
 * @param region what signatures name; null where the store knows none
 * @param bucket null for somebody who may read several
 * @param accessKey 20 hex digits
 * @param secretKey 40 hex digits
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
record Store(String endpoint, String region, String bucket, String accessKey, String secretKey) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * What the file says when it speaks of that endpoint, however spelled, and that bucket; or else new random keys.
     *
     * @param region null to keep the one that the file names
     */
    static Store at(Path file, String endpoint, String region, String bucket) throws IOException {
        String address = Endpoint.of(endpoint);
        if (Files.exists(file)) {
            Store known = read(file);
            if (known.isAt(address) && Objects.equals(known.bucket, bucket)) {
                return new Store(
                        address, region == null ? known.region : region, bucket, known.accessKey, known.secretKey);
            }
        }
        return new Store(address, region, bucket, random(10), random(20));
    }

    /** The buckets at that endpoint that files of the folder name. */
    static List<String> bucketsAt(Path folder, String endpoint) throws IOException {
        var buckets = new TreeSet<String>();
        try (var files = Files.newDirectoryStream(folder, "*.json")) {
            for (Path file : files) {
                Store store = read(file);
                if (store.bucket != null && store.isAt(Endpoint.of(endpoint))) {
                    buckets.add(store.bucket);
                }
            }
        }
        return List.copyOf(buckets);
    }

    private static Store read(Path file) throws IOException {
        return JSON.readValue(file.toFile(), Store.class);
    }

    private boolean isAt(String address) {
        return endpoint != null && Endpoint.of(endpoint).equals(address);
    }

    /** Replaces the file at once, for its owner's eyes alone. */
    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path draft = Files.createTempFile(file.getParent(), "store", ".draft", mode);
        JSON.writeValue(draft.toFile(), this);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String random(int bytes) {
        var value = new byte[bytes];
        new SecureRandom().nextBytes(value);
        return HexFormat.of().formatHex(value);
    }

    @Override
    public String toString() {
        return "Store[" + endpoint + "]";
    }
}

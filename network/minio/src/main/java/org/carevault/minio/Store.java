// SPDX-License-Identifier: Apache-2.0
package org.carevault.minio;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Where somebody's objects lie and how to get in, as the file {@code object-stores/<MSP>.json} says it.
 *
 * @param endpoint the S3 URL
 * @param bucket null for somebody who may read several
 * @param accessKey 20 hex digits
 * @param secretKey 40 hex digits
 */
record Store(String endpoint, String bucket, String accessKey, String secretKey) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What the file says when it speaks of that endpoint and bucket, or else new random keys. */
    static Store at(Path file, String endpoint, String bucket) throws IOException {
        if (Files.exists(file)) {
            Store known = JSON.readValue(file.toFile(), Store.class);
            if (known.equals(new Store(endpoint, bucket, known.accessKey, known.secretKey))) {
                return known;
            }
        }
        return new Store(endpoint, bucket, random(10), random(20));
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

// SPDX-License-Identifier: Apache-2.0
package org.carevault.objectstore;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;

/**
 * The one pair of S3 credentials of this machine's store.
 *
 * @param accessKey 20 hex digits
 * @param secretKey 64 hex digits
 */
record Credentials(String accessKey, String secretKey) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reads them, or makes them at random and writes them for their owner's eyes alone. */
    static Credentials at(Path file) throws IOException {
        if (!Files.exists(file)) write(new Credentials(random(10), random(32)), file);
        var json = JSON.readTree(file.toFile());
        return new Credentials(
                json.path("accessKey").asText(), json.path("secretKey").asText());
    }

    private static void write(Credentials credentials, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var draft = Files.createTempFile(file.getParent(), "credentials", ".draft", mode);
        JSON.writeValue(draft.toFile(), Map.of("accessKey", credentials.accessKey, "secretKey", credentials.secretKey));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String random(int bytes) {
        var value = new byte[bytes];
        new SecureRandom().nextBytes(value);
        return HexFormat.of().formatHex(value);
    }

    @Override
    public String toString() {
        return "Credentials[redacted]";
    }
}

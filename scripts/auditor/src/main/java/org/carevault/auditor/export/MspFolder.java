// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.stream.Stream;

/** Reads an identity from an ordinary Fabric MSP folder: {@code signcerts/} and {@code keystore/}. */
public final class MspFolder {
    private MspFolder() {}

    /**
     * Reads the one certificate and the one PKCS#8 key of the folder.
     *
     * @throws IOException when one of them is missing or unreadable; the message names the folder, never its content
     */
    public static ExportIdentity read(String mspId, Path folder) throws IOException {
        byte[] pem = Files.readAllBytes(only(folder.resolve("signcerts")));
        try {
            var certificate = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem));
            return new ExportIdentity(mspId, certificate, pem, key(only(folder.resolve("keystore"))));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException(folder + " does not hold a readable certificate and P-256 key", e);
        }
    }

    private static Path only(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException(folder + " does not exist");
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .min(Path::compareTo)
                    .orElseThrow(() -> new IOException(folder + " is empty"));
        }
    }

    private static PrivateKey key(Path file) throws IOException, GeneralSecurityException {
        String base64 = Files.readString(file).replaceAll("-----(BEGIN|END) PRIVATE KEY-----", "");
        byte[] der = Base64.getMimeDecoder().decode(base64);
        return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(der));
    }
}

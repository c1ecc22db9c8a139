// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.pki;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;

/**
 * An ordinary Fabric MSP folder: {@code cacerts}, {@code config.yaml} with node units and, for a member,
 * {@code signcerts} and {@code keystore}.
 */
public final class MspFolder {
    private static final String ROOT = "cacerts/ca.pem";
    private static final String CERTIFICATE = "signcerts/cert.pem";
    private static final String KEY = "keystore/key.pem";

    private MspFolder() {}

    /** Writes the organisation's public folder. */
    static void write(Path folder, X509Certificate root) throws IOException {
        Files.createDirectories(folder.resolve("cacerts"));
        Files.writeString(folder.resolve(ROOT), Pem.certificate(root));
        Files.writeString(folder.resolve("config.yaml"), configuration());
    }

    /** Writes a member's folder; its key can be read by the owner of the process only. */
    static void write(Path folder, X509Certificate root, SigningIdentity identity) throws IOException {
        write(folder, root);
        Files.createDirectories(folder.resolve("signcerts"));
        Files.createDirectories(folder.resolve("keystore"));
        Files.writeString(folder.resolve(CERTIFICATE), identity.certificatePem());
        writeSecret(folder.resolve(KEY), Pem.key(identity.key()));
    }

    /** Reads a member's folder. */
    public static SigningIdentity read(Path folder, String mspId) throws IOException {
        return new SigningIdentity(
                mspId,
                Pem.parseCertificate(Files.readString(folder.resolve(CERTIFICATE))),
                Pem.parseKey(Files.readString(folder.resolve(KEY))));
    }

    /** Creates a file of mode 600 before the first byte of the secret is written. */
    public static void writeSecret(Path file, String secret) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, secret);
    }

    private static String configuration() {
        var yaml = new StringBuilder("NodeOUs:\n  Enable: true\n");
        for (NodeUnit unit : NodeUnit.values()) {
            yaml.append("  ").append(unit.configurationName()).append(":\n");
            yaml.append("    Certificate: ").append(ROOT).append('\n');
            yaml.append("    OrganizationalUnitIdentifier: ")
                    .append(unit.unit())
                    .append('\n');
        }
        return yaml.toString();
    }
}

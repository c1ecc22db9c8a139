// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.trust;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import org.carevault.auditor.crypto.LowS;
import org.carevault.validation.msp.SignatureVerifier;

/** The key with which an auditor signs own checkpoints; made at first use, kept in one file that only its owner reads. */
public final class CheckpointKey {
    private final PrivateKey secret;
    private final PublicKey open;

    private CheckpointKey(PrivateKey secret, PublicKey open) {
        this.secret = secret;
        this.open = open;
    }

    /** Reads the key, or makes one where there is none. */
    public static CheckpointKey at(Path file) throws IOException {
        try {
            return Files.exists(file) ? read(file) : make(file);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException(file + " holds no key", e);
        }
    }

    private static CheckpointKey read(Path file) throws IOException, GeneralSecurityException {
        JsonNode keys = new ObjectMapper().readTree(file.toFile());
        KeyFactory factory = KeyFactory.getInstance("EC");
        Base64.Decoder decoder = Base64.getDecoder();
        return new CheckpointKey(
                factory.generatePrivate(new PKCS8EncodedKeySpec(
                        decoder.decode(keys.path("private").asText()))),
                factory.generatePublic(new X509EncodedKeySpec(
                        decoder.decode(keys.path("public").asText()))));
    }

    private static CheckpointKey make(Path file) throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        Base64.Encoder encoder = Base64.getEncoder();
        byte[] json = new ObjectMapper()
                .writeValueAsBytes(Map.of(
                        "private", encoder.encodeToString(pair.getPrivate().getEncoded()),
                        "public", encoder.encodeToString(pair.getPublic().getEncoded())));
        Files.createDirectories(file.getParent());
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.write(file, json);
        return new CheckpointKey(pair.getPrivate(), pair.getPublic());
    }

    byte[] sign(byte[] message) {
        try {
            return LowS.sign(secret, message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an own key can sign", e);
        }
    }

    boolean verify(byte[] message, byte[] signature) {
        return SignatureVerifier.BOUNCY_CASTLE.verify(open, message, signature);
    }

    @Override
    public String toString() {
        return "CheckpointKey[redacted]";
    }
}

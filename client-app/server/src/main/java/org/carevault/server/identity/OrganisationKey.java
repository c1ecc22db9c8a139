// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.identity;

import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519KeyPairGenerator;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.carevault.server.settings.SettingsException;

/** The organisation's own age identity: seals accounts and hides, by HMAC, whose they are. Thread-safe. */
final class OrganisationKey {
    private final String identity;
    private final String recipient;

    private OrganisationKey(String identity, String recipient) {
        this.identity = identity;
        this.recipient = recipient;
    }

    /** Reads the key, or makes it at the first start; only the app's user may read the file. */
    static OrganisationKey at(Path file) throws SettingsException {
        try {
            if (!Files.exists(file)) {
                write(file);
            }
            List<String> lines = Files.readAllLines(file);
            return new OrganisationKey(lines.get(1), lines.get(0).substring("# recipient: ".length()));
        } catch (IOException | GeneralSecurityException | IndexOutOfBoundsException e) {
            throw new SettingsException(
                    "the organisation's key " + file + " cannot be read", "restore it from your backup");
        }
    }

    byte[] seal(byte[] plaintext) {
        try {
            var sealed = new ByteArrayOutputStream();
            var writer = X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(recipient);
            try (var out = Channels.newOutputStream(new StandardEncryptingChannelFactory()
                    .newEncryptingChannel(Channels.newChannel(sealed), List.of(writer)))) {
                out.write(plaintext);
            }
            return sealed.toByteArray();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    byte[] open(byte[] sealed) {
        try {
            var reader = X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(identity);
            try (var in = Channels.newInputStream(new StandardDecryptingChannelFactory()
                    .newDecryptingChannel(Channels.newChannel(new ByteArrayInputStream(sealed)), List.of(reader)))) {
                return in.readAllBytes();
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("an account is not sealed with this organisation's key", e);
        }
    }

    /** The name under which something of a member's is stored: the bucket's reader cannot tell whose it is. */
    String hidden(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(identity.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Path file) throws IOException, GeneralSecurityException {
        KeyPair pair = new X25519KeyPairGenerator().generateKeyPair();
        var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createDirectories(file.getParent());
        Path draft = Files.createTempFile(file.getParent(), "account", ".draft", mode);
        Files.write(
                draft,
                List.of(
                        "# recipient: " + ascii(pair.getPublic().getEncoded()),
                        ascii(pair.getPrivate().getEncoded())));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String ascii(byte[] bytes) {
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return "OrganisationKey[redacted]";
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.sealing;

import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.bech32.Bech32;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Locale;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;

/**
 * An X25519 identity of the age format ({@code AGE-SECRET-KEY-1…}) and its recipient ({@code age1…}). Immutable and thread-safe; its
 * text form leaves it only through {@link #secret()}, never through {@code toString}.
 */
public final class AgeIdentity {
    private static final String PREFIX = "AGE-SECRET-KEY-";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;

    private AgeIdentity(byte[] key) {
        this.key = key;
    }

    /** A new identity from the system's random numbers. */
    public static AgeIdentity fresh() {
        var key = new byte[32];
        RANDOM.nextBytes(key);
        return new AgeIdentity(key);
    }

    /**
     * Reads one {@code AGE-SECRET-KEY-1…} line.
     *
     * @throws IllegalArgumentException when it is none; the message does not hold the text
     */
    public static AgeIdentity parse(String text) {
        try {
            var address = Bech32.getDecoder().decode(text);
            if (!PREFIX.contentEquals(address.getHumanReadablePart()) || address.getData().length != 32) {
                throw new IllegalArgumentException("not an age identity");
            }
            return new AgeIdentity(address.getData().clone());
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("not an age identity");
        }
    }

    /** The public half, to which others seal. */
    public String recipient() {
        var recipient = new X25519PrivateKeyParameters(key).generatePublicKey().getEncoded();
        return Bech32.getEncoder().encode("age", recipient).toString();
    }

    /** The private half as age writes it: for a slot or a keyring, nothing else. */
    public String secret() {
        return Bech32.getEncoder().encode(PREFIX, key).toString().toUpperCase(Locale.ROOT);
    }

    /** What opens age files that were sealed to {@link #recipient()}. */
    public RecipientStanzaReader reader() {
        try {
            return X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(secret());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime has no X25519", e);
        }
    }

    @Override
    public String toString() {
        return "AgeIdentity[redacted]";
    }
}

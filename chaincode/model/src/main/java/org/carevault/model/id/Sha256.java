// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.id;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.carevault.model.json.Token;

/** A SHA-256 value as 64 lower-case hex digits. */
public record Sha256(String text) implements Token {
    public Sha256 {
        Hex.check(text, 32, "a hash");
    }

    /** The value whose 32 bytes these are. */
    public static Sha256 ofDigest(byte[] digest) {
        return new Sha256(Hex.of(digest));
    }

    /** The hash of the content. */
    public static Sha256 hash(byte[] content) {
        return ofDigest(digest().digest(content));
    }

    /** A fresh SHA-256 digest. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    public byte[] bytes() {
        return Hex.bytes(text);
    }

    @Override
    public String toString() {
        return text;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.sealing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256, the one hash of this project. */
public final class Digests {
    /** Java's compiler takes up its fast SHA-256 after some thousand calls: small slices get there in a fraction of a second. */
    private static final int SLICE = 8 * 1024;

    private Digests() {}

    static void update(MessageDigest digest, byte[] bytes, int offset, int length) {
        for (var done = 0; done < length; done += SLICE) {
            digest.update(bytes, offset + done, Math.min(SLICE, length - done));
        }
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** SHA-256 of all parts, one after the other. */
    public static byte[] sha256(byte[]... parts) {
        var digest = sha256();
        for (var part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.carevault.model.id.RecordId;
import org.carevault.model.id.Sha256;

/** Binds a version on the chain to its plaintext without giving the plaintext's hash away. */
public final class Commitment {
    private static final byte[] PREFIX = "carevault/commit/v1\0".getBytes(StandardCharsets.US_ASCII);
    private static final int LENGTH = 32;

    private Commitment() {}

    /**
     * SHA-256 of {@code "carevault/commit/v1\0" ‖ salt ‖ plaintext hash ‖ record ‖ version (u32, big-endian)}.
     *
     * @param salt 32 random bytes
     * @param plaintextHash the 32 bytes of the plaintext's SHA-256
     */
    public static Sha256 of(byte[] salt, byte[] plaintextHash, RecordId record, int version) {
        if (salt.length != LENGTH || plaintextHash.length != LENGTH) {
            throw new IllegalArgumentException("salt and hash have 32 bytes each");
        }
        var digest = Sha256.digest();
        digest.update(PREFIX);
        digest.update(salt);
        digest.update(plaintextHash);
        digest.update(record.bytes());
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(version).flip());
        return Sha256.ofDigest(digest.digest());
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.sealing;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;

/** Hashes (SHA-256) and counts what is written through it; not thread-safe. Closing it closes the target. */
public final class HashingOutput extends FilterOutputStream {
    private final MessageDigest digest = Digests.sha256();
    private long count;

    public HashingOutput(OutputStream target) {
        super(target);
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        Digests.update(digest, bytes, offset, length);
        count += length;
    }

    /** The hash of everything written; asked once, at the end. */
    public byte[] hash() {
        return digest.digest();
    }

    public long count() {
        return count;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.sealing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/** Hashes (SHA-256) and counts what is read through it; not thread-safe. Closing it closes the source. */
public final class HashingInput extends FilterInputStream {
    private final MessageDigest digest = Digests.sha256();
    private long count;

    public HashingInput(InputStream source) {
        super(source);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        var read = super.read(buffer, offset, length);
        if (read > 0) {
            Digests.update(digest, buffer, offset, read);
            count += read;
        }
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        return readNBytes(Math.toIntExact(Math.min(bytes, 8192))).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** The hash of everything read; asked once, at the end. */
    public byte[] hash() {
        return digest.digest();
    }

    public long count() {
        return count;
    }
}

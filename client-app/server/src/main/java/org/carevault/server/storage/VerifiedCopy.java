// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.storage;

import java.io.EOFException;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Copies a stream of known length in bounded memory and holds its last buffer back until the hash is known to hold. */
final class VerifiedCopy {
    private static final int BUFFER = 256 * 1024;

    private final String expected;
    private final MessageDigest digest;

    /** Reads like {@link java.io.InputStream#read(byte[], int, int)}. */
    interface Source {
        int read(byte[] buffer, int offset, int length) throws IOException;
    }

    /** Writes like {@link java.io.OutputStream#write(byte[], int, int)}. */
    interface Sink {
        void write(byte[] buffer, int offset, int length) throws IOException;
    }

    /** Has the last word before the last bytes. */
    interface LastCheck {
        void run() throws IOException;
    }

    VerifiedCopy(String sha256) {
        this.expected = sha256;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Copies exactly so many bytes.
     *
     * @throws HashMismatchException when the hash differs; the sink then lacks the last bytes
     * @throws EOFException when the source ends early
     */
    void copy(Source source, long size, Sink sink) throws IOException {
        copy(source, size, sink, () -> {});
    }

    /**
     * Copies exactly so many bytes, the last ones only when the hash holds and the check passes.
     *
     * @throws IOException as the shorter form, or what the check throws
     */
    void copy(Source source, long size, Sink sink, LastCheck check) throws IOException {
        byte[] buffer = new byte[(int) Math.min(BUFFER, Math.max(size, 1))];
        long left = size;
        while (left > buffer.length) {
            left -= fill(source, buffer, buffer.length);
            sink.write(buffer, 0, buffer.length);
        }
        int last = fill(source, buffer, (int) left);
        if (!HexFormat.of().formatHex(digest.digest()).equals(expected)) {
            throw new HashMismatchException();
        }
        check.run();
        sink.write(buffer, 0, last);
    }

    private int fill(Source source, byte[] buffer, int wanted) throws IOException {
        int filled = 0;
        while (filled < wanted) {
            int read = source.read(buffer, filled, wanted - filled);
            if (read < 0) {
                throw new EOFException("the body ended early");
            }
            filled += read;
        }
        digest.update(buffer, 0, filled);
        return filled;
    }
}

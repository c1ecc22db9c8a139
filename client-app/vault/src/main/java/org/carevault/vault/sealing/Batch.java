// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.sealing;

import java.io.IOException;
import java.io.InputStream;

/** Some neighbouring chunks on their way through a {@link ChunkCipher}; its two buffers are used again and again. */
final class Batch {
    /** Chunks of a batch: a megabyte, large enough to make handing over cheap, small enough for a small heap. */
    static final int CHUNKS = 16;

    final byte[] input;
    final byte[] output = new byte[CHUNKS * ChunkCipher.SEALED];
    int inputLength;
    int outputLength;
    long firstChunk;
    boolean last;

    Batch(int unit) {
        input = new byte[CHUNKS * unit];
    }

    /** Reads as much as fits; shorter than full means that the source has ended. */
    Batch fill(InputStream source, long chunk) throws IOException {
        inputLength = source.readNBytes(input, 0, input.length);
        outputLength = 0;
        firstChunk = chunk;
        last = false;
        return this;
    }
}

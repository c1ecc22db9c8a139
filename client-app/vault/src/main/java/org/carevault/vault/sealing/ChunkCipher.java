// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.sealing;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * age's STREAM construction, chunk by chunk: ChaCha20-Poly1305 with a nonce of eleven bytes counter and one byte that is 1 on the last
 * chunk. The nonces may be fixed because a payload key belongs to one file only. Chunks are independent, so threads share the work.
 */
final class ChunkCipher {
    static final int PLAIN = 64 * 1024;
    static final int TAG = 16;
    static final int SEALED = PLAIN + TAG;

    private final int mode;
    private final SecretKeySpec key;
    private final ThreadLocal<Cipher> ciphers = ThreadLocal.withInitial(ChunkCipher::newCipher);

    private ChunkCipher(int mode, byte[] payloadKey) {
        this.mode = mode;
        this.key = new SecretKeySpec(payloadKey, "ChaCha20");
    }

    static ChunkCipher sealing(byte[] payloadKey) {
        return new ChunkCipher(Cipher.ENCRYPT_MODE, payloadKey);
    }

    static ChunkCipher opening(byte[] payloadKey) {
        return new ChunkCipher(Cipher.DECRYPT_MODE, payloadKey);
    }

    /** Bytes of a full chunk on the way in. */
    int unit() {
        return mode == Cipher.ENCRYPT_MODE ? PLAIN : SEALED;
    }

    /** Transforms all chunks of a batch; every chunk but the batch's last is a full one. */
    Batch run(Batch batch) throws GeneralSecurityException {
        var cipher = ciphers.get();
        var counter = batch.firstChunk;
        var read = 0;
        do {
            var length = Math.min(unit(), batch.inputLength - read);
            var last = batch.last && read + length == batch.inputLength;
            cipher.init(mode, key, nonce(counter, last));
            var written = cipher.doFinal(batch.input, read, length, batch.output, batch.outputLength);
            refuseEmptyTail(written, counter);
            batch.outputLength += written;
            read += length;
            counter++;
        } while (read < batch.inputLength);
        return batch;
    }

    /** The format allows an empty last chunk only when the whole payload is empty. */
    private void refuseEmptyTail(int written, long counter) throws GeneralSecurityException {
        if (mode == Cipher.DECRYPT_MODE && written == 0 && counter > 0) {
            throw new GeneralSecurityException("empty last chunk");
        }
    }

    private static IvParameterSpec nonce(long counter, boolean last) {
        return new IvParameterSpec(ByteBuffer.allocate(12)
                .position(3)
                .putLong(counter)
                .put((byte) (last ? 1 : 0))
                .array());
    }

    private static Cipher newCipher() {
        try {
            return Cipher.getInstance("ChaCha20-Poly1305");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime has no ChaCha20-Poly1305", e);
        }
    }
}

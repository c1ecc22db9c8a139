// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.sealing;

import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.framework.format.StandardPayloadKeyReader;
import com.exceptionfactory.jagged.framework.format.StandardPayloadKeyWriter;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.List;
import org.carevault.vault.failure.VaultException;

/**
 * Writes and reads age files (age-encryption.org/v1, binary). Constant memory, whatever the size. Thread-safe. Opening a file that was
 * altered or cut anywhere fails with {@code SEALED_FILE_DAMAGED}, but earlier chunks have been written by then: callers keep the output
 * away from people until this returns.
 */
public final class AgeFile {
    /** Headers of one stanza take 200 bytes; ours have one, and a longer one than this is not ours. */
    private static final int HEADER_LIMIT = 16 * 1024;

    private AgeFile() {}

    /** What seals to one {@code age1…} recipient. */
    public static RecipientStanzaWriter recipient(String recipient) {
        try {
            return X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(recipient);
        } catch (GeneralSecurityException | RuntimeException e) {
            throw VaultException.integrity(
                            "RECIPIENT_INVALID",
                            "A member's age recipient is not a valid one.",
                            "Ask the member to join again.")
                    .because(e);
        }
    }

    /** Seals {@code plaintext} to the recipient, hashing both sides on the way; closes neither stream. */
    public static Sealed seal(InputStream plaintext, OutputStream ciphertext, RecipientStanzaWriter recipient)
            throws IOException {
        var in = new HashingInput(plaintext);
        var out = new HashingOutput(ciphertext);
        var header = ByteBuffer.allocate(HEADER_LIMIT);
        byte[] payloadKey;
        try {
            payloadKey = new StandardPayloadKeyWriter()
                    .writeFileHeader(header, List.of(recipient))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IOException("the header could not be sealed", e);
        }
        out.write(header.array(), 0, header.position());
        new ChunkPipeline(ChunkCipher.sealing(payloadKey)).run(in, out);
        return new Sealed(in.hash(), out.hash(), in.count());
    }

    /** Opens {@code ciphertext} with the identity, hashing both sides on the way; closes neither stream. */
    public static Sealed open(InputStream ciphertext, OutputStream plaintext, RecipientStanzaReader identity)
            throws IOException {
        var hashing = new HashingInput(ciphertext);
        var in = new PushbackInputStream(hashing, HEADER_LIMIT);
        var out = new HashingOutput(plaintext);
        var start = ByteBuffer.wrap(in.readNBytes(HEADER_LIMIT));
        byte[] payloadKey;
        try {
            payloadKey = new StandardPayloadKeyReader()
                    .getPayloadKey(start, List.of(identity))
                    .getEncoded();
        } catch (GeneralSecurityException | RuntimeException | IOException e) {
            throw damaged(e);
        }
        in.unread(start.array(), start.position(), start.remaining());
        new ChunkPipeline(ChunkCipher.opening(payloadKey)).run(in, out);
        return new Sealed(out.hash(), hashing.hash(), out.count());
    }

    /** Seals something small in memory. */
    public static byte[] seal(byte[] plaintext, RecipientStanzaWriter recipient) {
        var out = new ByteArrayOutputStream();
        try {
            seal(new ByteArrayInputStream(plaintext), out, recipient);
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail to be written", e);
        }
        return out.toByteArray();
    }

    /** Opens something small in memory. */
    public static byte[] open(byte[] ciphertext, RecipientStanzaReader identity) {
        var out = new ByteArrayOutputStream();
        try {
            open(new ByteArrayInputStream(ciphertext), out, identity);
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail to be read", e);
        }
        return out.toByteArray();
    }

    /** Opens something small with the first of the identities that fits; none is like an altered file. */
    public static byte[] open(byte[] ciphertext, List<AgeIdentity> identities) {
        var failure = damaged(null);
        for (var identity : identities) {
            try {
                return open(ciphertext, identity.reader());
            } catch (VaultException e) {
                failure = e;
            }
        }
        throw failure;
    }

    static VaultException damaged(Throwable cause) {
        return VaultException.integrity(
                        "SEALED_FILE_DAMAGED",
                        "A sealed file was altered, cut short or sealed to somebody else.",
                        "Try again; if it happens again, tell the organisation that keeps the file.")
                .because(cause);
    }
}

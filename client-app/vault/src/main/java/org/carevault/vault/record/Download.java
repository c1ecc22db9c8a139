// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.record;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.carevault.model.id.Sha256;
import org.carevault.vault.app.Desk;
import org.carevault.vault.failure.VaultException;
import org.carevault.vault.sealing.HashingOutput;
import org.carevault.vault.slot.Slots;

/**
 * Fetches a sealed document. An app withholds the end of an object that has gone wrong in its store: what breaks off twice at the same byte
 * is no weak connection.
 */
final class Download {
    private static final long WHOLE = -1;
    private static final int BUFFER = 64 * 1024;

    private final Desk desk;

    Download(Desk desk) {
        this.desk = desk;
    }

    /** Writes the age file to {@code ciphertext} and checks its hash. */
    void run(Access access, Path ciphertext) throws IOException {
        var first = receive(access, ciphertext);
        if (first == WHOLE) {
            return;
        }
        var second = receive(access, ciphertext);
        if (second != WHOLE) {
            throw second == first ? Damage.ciphertext() : brokenOff();
        }
    }

    /** Gives the number of bytes that came before the connection broke, or {@link #WHOLE}. */
    private long receive(Access access, Path ciphertext) throws IOException {
        var transaction = access.committed().transaction();
        try (var body = desk.objects().document(Slots.place(access.version()), transaction, desk.meter());
                var out = new HashingOutput(Files.newOutputStream(ciphertext))) {
            var buffer = new byte[BUFFER];
            for (var read = read(body, buffer); read >= 0; read = read(body, buffer)) {
                out.write(buffer, 0, read);
            }
            if (!Sha256.ofDigest(out.hash()).equals(access.version().content().document())) {
                throw Damage.ciphertext();
            }
            return WHOLE;
        } catch (BrokenOff e) {
            return Files.size(ciphertext);
        }
    }

    /** Tells a connection that breaks from a disk that is full. */
    private static int read(InputStream body, byte[] buffer) throws BrokenOff {
        try {
            return body.read(buffer);
        } catch (IOException e) {
            throw new BrokenOff(e);
        }
    }

    private static final class BrokenOff extends IOException {
        private static final long serialVersionUID = 1L;

        BrokenOff(IOException cause) {
            super(cause);
        }
    }

    private static VaultException brokenOff() {
        return VaultException.cannot(
                "TRANSFER_BROKEN",
                "The connection broke before the whole document had come.",
                "Check the connection and try again.");
    }
}

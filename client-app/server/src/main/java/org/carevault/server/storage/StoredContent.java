// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.carevault.server.problem.Problem;
import org.carevault.server.problem.ProblemCode;

/** An object on its way out of the store. */
public record StoredContent(InputStream content, long size) implements AutoCloseable {

    /**
     * Copies the object and withholds its last bytes unless the whole has the hash, so that a reader who counts never
     * takes a wrong object for a good one.
     *
     * @throws Problem HASH_MISMATCH; where the object fits into one buffer, before the first byte was written
     * @throws IOException when store or reader break off
     */
    public void copyTo(OutputStream sink, String sha256) throws IOException {
        try {
            new VerifiedCopy(sha256).copy(content::read, size, sink::write);
        } catch (HashMismatchException e) {
            throw Problem.of(ProblemCode.HASH_MISMATCH, "The stored object does not have the hash on the ledger.");
        }
    }

    @Override
    public void close() {
        try {
            content.close();
        } catch (IOException e) {
            // The bytes that matter are out, or their failure is already on its way to the caller.
            return;
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.storage;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.carevault.server.problem.Problem;

/**
 * Sends a stream of known length and lets the last bytes go only when the whole has the promised hash and is still allowed: a store that is
 * left waiting for them keeps nothing.
 */
final class HashedBody extends RequestBody {
    private static final MediaType TYPE = MediaType.get("application/octet-stream");

    private final InputStream source;
    private final long size;
    private final String sha256;
    private final Runnable stillAllowed;
    private Problem refusal;
    private boolean sourceFailed;
    private boolean mismatched;

    HashedBody(InputStream source, long size, String sha256, Runnable stillAllowed) {
        this.source = source;
        this.size = size;
        this.sha256 = sha256;
        this.stillAllowed = stillAllowed;
    }

    /** Whether the sender, not the store, broke off. */
    boolean sourceFailed() {
        return sourceFailed;
    }

    boolean mismatched() {
        return mismatched;
    }

    /** Why the upload was not allowed any more at its end. */
    Optional<Problem> refusal() {
        return Optional.ofNullable(refusal);
    }

    @Override
    public MediaType contentType() {
        return TYPE;
    }

    @Override
    public long contentLength() {
        return size;
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        var verified = new VerifiedCopy(sha256);
        try {
            verified.copy(this::read, size, sink::write, this::requireAllowed);
        } catch (HashMismatchException e) {
            mismatched = true;
            throw e;
        }
    }

    // As an IOException, which makes the HTTP client give its connection up.
    private void requireAllowed() throws IOException {
        try {
            stillAllowed.run();
        } catch (Problem e) {
            refusal = e;
            throw new IOException("not allowed any more", e);
        }
    }

    private int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            int read = source.read(buffer, offset, length);
            sourceFailed |= read < 0;
            return read;
        } catch (IOException e) {
            sourceFailed = true;
            throw e;
        }
    }
}

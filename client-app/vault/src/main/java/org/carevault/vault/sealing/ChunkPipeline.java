// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.sealing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/**
 * Reads batches on the calling thread while all cores transform earlier ones and another thread hashes and writes them in order. At most
 * {@link #IN_FLIGHT} batches live at once, whatever the size of the document.
 */
final class ChunkPipeline {
    private static final int WORKERS = Math.min(4, Runtime.getRuntime().availableProcessors()) + 1;
    private static final int IN_FLIGHT = WORKERS + 3;

    private final ChunkCipher cipher;
    private final Batch[] ring = new Batch[IN_FLIGHT];
    private final CompletableFuture<?>[] done = new CompletableFuture<?>[IN_FLIGHT];

    ChunkPipeline(ChunkCipher cipher) {
        this.cipher = cipher;
    }

    /** Moves everything from {@code in} to {@code out}; closes neither. Returns when all of it is written. */
    void run(InputStream in, OutputStream out) throws IOException {
        var workers = Executors.newFixedThreadPool(WORKERS, ChunkPipeline::daemon);
        try {
            pump(in, out, workers);
        } finally {
            workers.shutdownNow();
        }
    }

    private void pump(InputStream in, OutputStream out, Executor workers) throws IOException {
        CompletableFuture<Void> written = CompletableFuture.completedFuture(null);
        var current = read(in, 0);
        for (long number = 0; current != null; number++) {
            // Whether a batch is the last shows only once the next one turns out to be empty.
            var next = current.inputLength == current.input.length ? read(in, number + 1) : null;
            current.last = next == null || next.inputLength == 0;
            written = transform(current, workers)
                    .thenCombineAsync(written, (batch, before) -> write(batch, out), workers);
            done[slot(number)] = written;
            current = current.last ? null : next;
        }
        await(written);
    }

    /** Fills the slot of this batch, once what it held before is written. */
    private Batch read(InputStream in, long number) throws IOException {
        var slot = slot(number);
        if (ring[slot] == null) {
            ring[slot] = new Batch(cipher.unit());
        } else {
            await(done[slot]);
        }
        return ring[slot].fill(in, number * Batch.CHUNKS);
    }

    private CompletableFuture<Batch> transform(Batch batch, Executor workers) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return cipher.run(batch);
                    } catch (GeneralSecurityException e) {
                        throw AgeFile.damaged(e);
                    }
                },
                workers);
    }

    private static Void write(Batch batch, OutputStream out) {
        try {
            out.write(batch.output, 0, batch.outputLength);
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(CompletableFuture<?> future) throws IOException {
        try {
            future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException failed) {
                throw failed.getCause();
            }
            throw e.getCause() instanceof RuntimeException failed ? failed : e;
        }
    }

    private static int slot(long number) {
        return (int) (number % IN_FLIGHT);
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "chunks");
        thread.setDaemon(true);
        return thread;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.check;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Predicate;
import org.carevault.auditor.archive.BlockSource;
import org.carevault.auditor.archive.RawBlock;

/**
 * One reader, some workers, one ordered linker. Reading and linking happen on the calling thread, so that whoever links
 * needs no locks; a bounded window keeps memory flat however long the chain is.
 */
final class Pipeline {
    private static final int BLOCKS_PER_WORKER = 16;

    private final int workers;

    Pipeline(int workers) {
        this.workers = workers;
    }

    /**
     * Runs until the source ends or the linker has seen enough.
     *
     * @param prepare what can be done to a block without its predecessors; called by many threads
     * @param link takes the prepared blocks in order; answers whether to go on
     */
    <T> void run(BlockSource source, Function<RawBlock, T> prepare, Predicate<T> link) throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            Queue<Future<T>> window = new ArrayDeque<>();
            // The first block goes alone: only once it is linked do the workers know the channel's configuration.
            boolean more = fill(window, 1, source, prepare, pool);
            while (!window.isEmpty() && link.test(result(window.remove()))) {
                more = more && fill(window, workers * BLOCKS_PER_WORKER, source, prepare, pool);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private <T> boolean fill(
            Queue<Future<T>> window, int size, BlockSource source, Function<RawBlock, T> prepare, ExecutorService pool)
            throws IOException {
        while (window.size() < size) {
            RawBlock block = source.next();
            if (block == null) {
                return false;
            }
            window.add(pool.submit(() -> prepare.apply(block)));
        }
        return true;
    }

    private static <T> T result(Future<T> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a worker failed", e.getCause());
        }
    }
}

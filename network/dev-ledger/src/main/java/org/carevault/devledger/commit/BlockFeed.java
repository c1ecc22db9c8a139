// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.commit;

import io.grpc.stub.ServerCallStreamObserver;
import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.hyperledger.fabric.protos.common.Block;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands committed blocks to one client, in order, as fast as the client takes them: a slow reader fills no memory, an idle
 * one holds no thread.
 */
public final class BlockFeed {
    private static final Logger LOG = LoggerFactory.getLogger(BlockFeed.class);

    private final Chain chain;
    private final ServerCallStreamObserver<?> client;
    private final Sink sink;
    private final Executor executor;
    private final Runnable listener = this::wake;
    private final AtomicInteger wakings = new AtomicInteger();
    private long next;
    private boolean over;

    /** Receives blocks one at a time. */
    public interface Sink {

        /**
         * Takes the next block.
         *
         * @return false when the feed has served its purpose
         */
        boolean accept(Block block);

        /** The block file could not be read; no more will come. */
        void failed(String reason);
    }

    /**
     * A feed that has not begun.
     *
     * @param from number of the first block, which may be one that does not exist yet
     */
    public BlockFeed(Chain chain, ServerCallStreamObserver<?> client, long from, Executor executor, Sink sink) {
        this.chain = chain;
        this.client = client;
        this.next = from;
        this.executor = executor;
        this.sink = sink;
    }

    /** Begins; the feed ends by itself when the sink wants no more or the client has gone. */
    public void start() {
        chain.addListener(listener);
        wake();
    }

    /** Something has changed: a block came, or the client has room. */
    public void wake() {
        if (wakings.getAndIncrement() == 0) {
            executor.execute(this::run);
        }
    }

    private void run() {
        int seen;
        do {
            seen = wakings.get();
            pump();
        } while (!wakings.compareAndSet(seen, 0));
    }

    private void pump() {
        try {
            while (!over && !client.isCancelled() && client.isReady() && next < chain.height()) {
                Block block = chain.block(next);
                next++;
                over = !sink.accept(block);
            }
        } catch (IOException e) {
            LOG.error("block {} cannot be read: {}", next, e.getMessage());
            over = true;
            sink.failed(e.getMessage());
        } catch (RuntimeException e) {
            // Mostly a client that has just gone; the feed must not stay on the chain's list of listeners.
            LOG.debug("a block feed ended", e);
            over = true;
        }
        if (over || client.isCancelled()) {
            over = true;
            chain.removeListener(listener);
        }
    }
}

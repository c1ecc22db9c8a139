// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.ordering;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.carevault.devledger.commit.Chain;
import org.carevault.devledger.store.StoreException;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Status;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that makes blocks. While the disk is full it keeps the block in hand, refuses further transactions with
 * that reason, and goes on when there is room again.
 */
final class BlockWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BlockWriter.class);
    private static final int CAPACITY = 10_000;
    private static final long RETRY_MILLISECONDS = 500;

    private final BlockingQueue<Envelope> queue = new ArrayBlockingQueue<>(CAPACITY);
    private final Chain chain;
    private final BlockAssembler assembler;
    private final BatchCutter cutter;
    private final Thread thread = new Thread(this::run, "orderer");
    private volatile String trouble;
    private volatile boolean closed;

    BlockWriter(Chain chain, BlockAssembler assembler, Duration batchWait) {
        this.chain = chain;
        this.assembler = assembler;
        cutter = new BatchCutter(queue, batchWait);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    void queue(Envelope envelope) throws OrderingException {
        if (closed) {
            throw new OrderingException(Status.SERVICE_UNAVAILABLE, "the ledger is stopping");
        }
        String reason = trouble;
        if (reason != null) {
            throw new OrderingException(Status.SERVICE_UNAVAILABLE, reason);
        }
        if (!queue.offer(envelope)) {
            throw new OrderingException(Status.SERVICE_UNAVAILABLE, "too many transactions are waiting");
        }
    }

    private void run() {
        try {
            while (!closed) {
                BatchCutter.Batch batch = cutter.next(BatchLimits.of(chain.configuration()));
                if (!batch.envelopes().isEmpty()) {
                    write(assembler.assemble(batch.envelopes(), batch.isConfiguration()));
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("the orderer was stopped");
        } catch (IOException | RuntimeException e) {
            trouble = e.getMessage();
            LOG.error("the ledger can write no more blocks", e);
        }
    }

    private void write(Block block) throws IOException, InterruptedException {
        while (!closed) {
            try {
                chain.commit(block);
                trouble = null;
                return;
            } catch (StoreException e) {
                if (e.code() != StoreException.Code.STORE_FULL) {
                    throw e;
                }
                if (trouble == null) {
                    LOG.error("{} (hint: {})", e.getMessage(), e.hint());
                }
                trouble = e.getMessage();
                TimeUnit.MILLISECONDS.sleep(RETRY_MILLISECONDS);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            // Not interrupted: an interrupt would close the block file under a write.
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

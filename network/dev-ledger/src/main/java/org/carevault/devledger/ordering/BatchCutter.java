// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.ordering;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;

/** Decides which queued transactions share a block. Used by one thread. */
final class BatchCutter {
    /** How long {@link #next} waits for a first transaction, so that its thread notices when it is to stop. */
    private static final long IDLE_MILLISECONDS = 50;

    private final BlockingQueue<Envelope> queue;
    private final Duration batchWait;

    /** A configuration transaction, or one that did not fit into the former block. */
    private Envelope heldBack;

    BatchCutter(BlockingQueue<Envelope> queue, Duration batchWait) {
        this.queue = queue;
        this.batchWait = batchWait;
    }

    /** @param isConfiguration whether the batch is one transaction that changes the configuration */
    record Batch(List<Envelope> envelopes, boolean isConfiguration) {}

    /** Waits for the next batch; an empty one means that nothing came for a short while. */
    Batch next(BatchLimits limits) throws InterruptedException {
        Envelope first = first();
        if (first == null) {
            return new Batch(List.of(), false);
        }
        if (isConfiguration(first)) {
            return new Batch(List.of(first), true);
        }
        List<Envelope> batch = new ArrayList<>(List.of(first));
        long bytes = first.getSerializedSize();
        long deadline = System.nanoTime() + batchWait.toNanos();
        while (batch.size() < limits.messages()) {
            Envelope next = queue.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (next == null) {
                break;
            }
            bytes += next.getSerializedSize();
            if (isConfiguration(next) || bytes > limits.preferredBytes()) {
                heldBack = next;
                break;
            }
            batch.add(next);
        }
        return new Batch(batch, false);
    }

    private Envelope first() throws InterruptedException {
        if (heldBack == null) {
            return queue.poll(IDLE_MILLISECONDS, TimeUnit.MILLISECONDS);
        }
        Envelope envelope = heldBack;
        heldBack = null;
        return envelope;
    }

    private static boolean isConfiguration(Envelope envelope) {
        try {
            var header = Payload.parseFrom(envelope.getPayload()).getHeader();
            return ChannelHeader.parseFrom(header.getChannelHeader()).getType() == HeaderType.CONFIG_VALUE;
        } catch (InvalidProtocolBufferException e) {
            return false;
        }
    }
}

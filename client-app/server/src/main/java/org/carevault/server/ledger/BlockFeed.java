// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.ledger;

import java.util.function.Predicate;
import org.hyperledger.fabric.client.CloseableIterator;
import org.hyperledger.fabric.protos.common.Block;

/** A stream of blocks; {@link #next} waits for the next commit. Closing it from another thread ends the wait. */
public final class BlockFeed implements AutoCloseable {
    private final CloseableIterator<Block> events;
    private final BlockReader reader;
    private final Predicate<LedgerBlock> trusted;

    BlockFeed(CloseableIterator<Block> events, BlockReader reader, Predicate<LedgerBlock> trusted) {
        this.events = events;
        this.reader = reader;
        this.trusted = trusted;
    }

    /**
     * Waits for the next block.
     *
     * @throws RuntimeException when the peer ends the stream, whatever its reason, or tells what nobody confirms
     */
    public LedgerBlock next() {
        LedgerBlock block = reader.read(events.next());
        if (!trusted.test(block)) {
            throw new IllegalStateException("no second peer confirms the block");
        }
        return block;
    }

    @Override
    public void close() {
        events.close();
    }
}

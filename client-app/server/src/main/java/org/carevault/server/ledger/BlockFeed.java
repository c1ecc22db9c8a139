// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.ledger;

import org.hyperledger.fabric.client.CloseableIterator;
import org.hyperledger.fabric.protos.common.Block;

/** A stream of blocks; {@link #next} waits for the next commit. Closing it from another thread ends the wait. */
public final class BlockFeed implements AutoCloseable {
    private final CloseableIterator<Block> events;
    private final BlockReader reader;

    BlockFeed(CloseableIterator<Block> events, BlockReader reader) {
        this.events = events;
        this.reader = reader;
    }

    /**
     * Waits for the next block.
     *
     * @throws RuntimeException when the peer ends the stream, whatever its reason
     */
    public LedgerBlock next() {
        return reader.read(events.next());
    }

    @Override
    public void close() {
        events.close();
    }
}

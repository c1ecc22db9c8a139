// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import java.util.Iterator;
import java.util.List;
import org.hyperledger.fabric.client.CloseableIterator;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockData;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.junit.jupiter.api.Test;

class BlockFeedTest {
    @Test
    void a_confirmed_block_is_given() {
        assertThat(told(7, true).next().number()).isEqualTo(7);
    }

    @Test
    void a_block_that_nobody_confirms_is_not_given() {
        var feed = told(7, false);

        assertThatThrownBy(feed::next).hasMessageContaining("confirms");
    }

    private static BlockFeed told(long number, boolean confirmed) {
        var block = Block.newBuilder()
                .setHeader(BlockHeader.newBuilder()
                        .setNumber(number)
                        .setDataHash(ByteString.copyFrom(BlockHash.of(BlockData.getDefaultInstance()))))
                .build();
        return new BlockFeed(new Told(List.of(block).iterator()), new BlockReader("carevault"), each -> confirmed);
    }

    private record Told(Iterator<Block> blocks) implements CloseableIterator<Block> {
        @Override
        public boolean hasNext() {
            return blocks.hasNext();
        }

        @Override
        public Block next() {
            return blocks.next();
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}

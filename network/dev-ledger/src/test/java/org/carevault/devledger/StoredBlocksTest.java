// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Path;
import org.carevault.devledger.commit.Chain;
import org.carevault.devledger.genesis.Network;
import org.carevault.devledger.store.BlockStore;
import org.carevault.validation.BlockSignatures;
import org.carevault.validation.ChannelConfiguration;
import org.carevault.validation.msp.SignatureVerifier;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the ledger leaves on disk, and what it makes of it when it starts again. */
final class StoredBlocksTest {
    @TempDir
    private static Path home;

    private static Block genesis;
    private static Block definition;

    @TempDir
    private Path other;

    @BeforeAll
    static void letALedgerWriteItsFirstBlocks() throws IOException {
        try (LedgerNode node = LedgerNode.start(LedgerOptions.of(home, FreePorts.base()))) {
            genesis = node.chain().block(0);
            definition = node.chain().block(1);
        }
    }

    @Test
    void a_block_carries_the_signatures_of_all_four_orderers() throws Exception {
        var verdict =
                BlockSignatures.verify(definition, ChannelConfiguration.of(genesis), SignatureVerifier.BOUNCY_CASTLE);

        assertThat(verdict.sufficient()).isTrue();
        assertThat(verdict.held()).hasSize(4);
    }

    @Test
    void blocks_that_validation_finds_as_they_are_stored_are_taken_over() throws IOException {
        try (BlockStore store = storeOf(definition)) {
            assertThat(Chain.open(Network.CHANNEL, store).height()).isEqualTo(2);
        }
    }

    @Test
    void a_flag_that_validation_does_not_find_stops_the_ledger() throws IOException {
        byte[] wrong = {(byte) TxValidationCode.MVCC_READ_CONFLICT_VALUE};

        assertRefused(BlockMetadataIndex.TRANSACTIONS_FILTER_VALUE, ByteString.copyFrom(wrong));
    }

    @Test
    void a_commit_hash_that_validation_does_not_find_stops_the_ledger() throws IOException {
        assertRefused(BlockMetadataIndex.COMMIT_HASH_VALUE, ByteString.copyFromUtf8("another"));
    }

    private void assertRefused(int metadata, ByteString value) throws IOException {
        var changed = definition.toBuilder();
        changed.getMetadataBuilder().setMetadata(metadata, value);
        try (BlockStore store = storeOf(changed.build())) {
            assertThatIOException()
                    .isThrownBy(() -> Chain.open(Network.CHANNEL, store))
                    .withMessageContaining("block 1");
        }
    }

    /** Neither flags nor commit hash are part of a block's hash: the store alone cannot tell. */
    private BlockStore storeOf(Block second) throws IOException {
        BlockStore.create(other, genesis);
        BlockStore store = BlockStore.open(other, notice -> {});
        store.append(second);
        return store;
    }
}

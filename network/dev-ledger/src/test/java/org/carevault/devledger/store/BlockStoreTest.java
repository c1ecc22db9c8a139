// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.carevault.validation.Headers;
import org.hyperledger.fabric.protos.common.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlockStoreTest {
    private final List<String> notices = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void every_block_is_found_again_after_a_restart() throws IOException {
        List<Block> blocks = Chain.write(folder, 5);

        try (BlockStore store = open()) {
            assertThat(store.height()).isEqualTo(5);
            for (Block block : blocks) {
                assertThat(store.block(block.getHeader().getNumber())).contains(block);
            }
            assertThat(store.block(5)).isEmpty();
            assertThat(notices).isEmpty();
        }
    }

    @Test
    void a_block_is_found_by_its_hash_and_by_its_transaction() throws IOException {
        List<Block> blocks = Chain.write(folder, 3);

        try (BlockStore store = open()) {
            ByteString hash = ByteString.copyFrom(Headers.hash(blocks.get(1).getHeader()));
            assertThat(store.number(hash)).contains(1L);
            assertThat(store.transaction("tx-2")).contains(new TransactionLocation(2, 0));
            assertThat(store.transaction("tx-9")).isEmpty();
        }
    }

    @Test
    void a_transaction_that_was_sent_twice_is_found_where_it_stood_first() throws IOException {
        Block first = Chain.block(0, ByteString.EMPTY, Chain.envelope("a"), Chain.envelope("b"));
        Block second = Chain.block(1, ByteString.copyFrom(Headers.hash(first.getHeader())), Chain.envelope("b"));
        BlockStore.create(folder, first);

        try (BlockStore store = open()) {
            store.append(second);

            assertThat(store.transaction("b")).contains(new TransactionLocation(0, 1));
        }
    }

    @Test
    void an_envelope_that_does_not_parse_is_kept_all_the_same() throws IOException {
        Block block = Chain.block(0, ByteString.EMPTY, ByteString.copyFromUtf8("not an envelope"));

        BlockStore.create(folder, block);

        try (BlockStore store = open()) {
            assertThat(store.block(0)).contains(block);
        }
    }

    @Test
    void a_block_that_does_not_follow_the_newest_is_not_taken() throws IOException {
        List<Block> blocks = Chain.of(3);
        BlockStore.create(folder, blocks.get(0));

        try (BlockStore store = open()) {
            assertThatThrownBy(() -> store.append(blocks.get(2))).isInstanceOf(IllegalArgumentException.class);
            assertThat(store.height()).isEqualTo(1);
        }
    }

    @Test
    void a_block_whose_data_hash_is_wrong_is_not_taken() throws IOException {
        List<Block> blocks = Chain.of(2);
        Block forged =
                blocks.get(1).toBuilder().setData(blocks.get(0).getData()).build();
        BlockStore.create(folder, blocks.get(0));

        try (BlockStore store = open()) {
            assertThatThrownBy(() -> store.append(forged)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_chain_longer_than_one_file_is_read_across_its_files() throws IOException {
        List<Block> blocks = Chain.of(20);
        try (BlockStore store = BlockStore.open(folder, notices::add, 300)) {
            for (Block block : blocks) {
                store.append(block);
            }
        }

        try (BlockStore store = BlockStore.open(folder, notices::add, 300)) {
            assertThat(folder.resolve(Segment.name(3))).exists();
            assertThat(store.height()).isEqualTo(20);
            assertThat(store.block(19)).contains(blocks.get(19));
        }
    }

    @Test
    void two_ledgers_never_share_the_block_files() throws IOException {
        Chain.write(folder, 1);

        try (BlockStore first = open()) {
            assertThatThrownBy(this::open).isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.code())
                    .isEqualTo(StoreException.Code.STORE_IN_USE));
            assertThat(first.height()).isEqualTo(1);
        }
    }

    private BlockStore open() throws IOException {
        return BlockStore.open(folder, notices::add);
    }
}

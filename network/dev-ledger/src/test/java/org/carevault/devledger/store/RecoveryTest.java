// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hyperledger.fabric.protos.common.Block;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the store makes of block files that a kill, a disk or a person has changed. */
class RecoveryTest {
    private final List<String> notices = new ArrayList<>();
    private List<Block> blocks;
    private Path file;
    private byte[] content;
    private int lastRecord;

    @TempDir
    Path folder;

    @BeforeEach
    void three_blocks_on_disk() throws IOException {
        blocks = Chain.write(folder, 3);
        file = folder.resolve(Segment.name(0));
        content = Files.readAllBytes(file);
        lastRecord = content.length - Frame.size(blocks.get(2).getSerializedSize());
    }

    @Test
    void a_record_cut_short_at_any_byte_is_removed_with_one_line() throws IOException {
        for (int length = lastRecord + 1; length < content.length; length++) {
            notices.clear();
            Files.write(file, Arrays.copyOf(content, length));

            try (BlockStore store = open()) {
                assertThat(store.height()).as("cut at %d", length).isEqualTo(2);
            }
            assertThat(notices).singleElement().asString().startsWith("cut ").doesNotContain("\n");
            assertThat(Files.size(file)).isEqualTo(lastRecord);
        }
    }

    @Test
    void the_chain_goes_on_after_a_torn_tail_was_cut() throws IOException {
        Files.write(file, Arrays.copyOf(content, content.length - 5));

        try (BlockStore store = open()) {
            store.append(blocks.get(2));
        }

        try (BlockStore store = open()) {
            assertThat(store.block(2)).contains(blocks.get(2));
        }
    }

    @Test
    void a_file_that_grew_without_being_written_is_cut() throws IOException {
        byte[] grown = Arrays.copyOf(content, content.length + 4096);
        Files.write(file, grown);

        try (BlockStore store = open()) {
            assertThat(store.height()).isEqualTo(3);
        }
        assertThat(notices).hasSize(1);
    }

    @Test
    void a_record_of_which_only_the_beginning_reached_the_disk_is_cut() throws IOException {
        byte[] half = content.clone();
        Arrays.fill(half, lastRecord + Frame.HEADER + 20, half.length, (byte) 0);
        Files.write(file, half);

        try (BlockStore store = open()) {
            assertThat(store.height()).isEqualTo(2);
        }
    }

    @Test
    void one_flipped_bit_anywhere_is_refused() throws IOException {
        for (int i = 0; i < content.length; i++) {
            byte[] damaged = content.clone();
            damaged[i] ^= 0x10;
            Files.write(file, damaged);

            assertRefused("flipped in byte " + i);
        }
    }

    @Test
    void a_block_missing_from_the_middle_is_refused() throws IOException {
        int first = Frame.size(blocks.get(0).getSerializedSize());
        byte[] shorter = new byte[content.length - (lastRecord - first)];
        System.arraycopy(content, 0, shorter, 0, first);
        System.arraycopy(content, lastRecord, shorter, first, content.length - lastRecord);
        Files.write(file, shorter);

        assertRefused("block 1 removed");
    }

    @Test
    void a_well_formed_block_of_another_chain_is_refused() throws IOException {
        Block foreign = Chain.block(3, blocks.get(1).getHeader().getPreviousHash(), Chain.envelope("foreign"));
        byte[] record = Frame.write(foreign.toByteArray());
        byte[] longer = Arrays.copyOf(content, content.length + record.length);
        System.arraycopy(record, 0, longer, content.length, record.length);
        Files.write(file, longer);

        assertRefused("foreign block");
    }

    @Test
    void a_torn_record_in_a_file_that_is_not_the_last_is_refused() throws IOException {
        Files.write(file, Arrays.copyOf(content, content.length - 5));
        Files.createFile(folder.resolve(Segment.name(1)));

        assertRefused("torn in the middle");
    }

    @Test
    void a_missing_block_file_is_refused() throws IOException {
        Files.move(file, folder.resolve(Segment.name(1)));

        assertRefused("first file missing");
    }

    private void assertRefused(String what) {
        assertThatThrownBy(this::open).as(what).isInstanceOfSatisfying(StoreException.class, e -> {
            assertThat(e.code()).isEqualTo(StoreException.Code.STORE_DAMAGED);
            assertThat(e.hint()).isNotBlank();
        });
        assertThat(notices).as(what).isEmpty();
    }

    private BlockStore open() throws IOException {
        return BlockStore.open(folder, notices::add);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockData;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.hyperledger.fabric.protos.common.BlockMetadata;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.Test;

/** A peer tells the true header and the true commit hash, and lies about the rest. */
class BlockReaderTest {
    private static final BlockData DATA = BlockData.newBuilder()
            .addData(ByteString.copyFromUtf8("an envelope"))
            .build();

    private final BlockReader reader = new BlockReader("carevault");

    @Test
    void another_transaction_under_the_same_header_is_no_block() {
        var other = BlockData.newBuilder()
                .addData(ByteString.copyFromUtf8("another"))
                .build();
        var told = block(TxValidationCode.VALID).toBuilder().setData(other).build();

        assertThatThrownBy(() -> reader.read(told)).hasMessageContaining("not those of the header");
    }

    @Test
    void another_flag_beside_the_same_commit_hash_is_another_outcome() {
        var committed = reader.read(block(TxValidationCode.MVCC_READ_CONFLICT));
        var told = reader.read(block(TxValidationCode.VALID));

        assertThat(told.hash()).isEqualTo(committed.hash());
        assertThat(told.outcome()).isNotEqualTo(committed.outcome());
    }

    private static Block block(TxValidationCode flag) {
        var empty = ByteString.EMPTY;
        var flags = ByteString.copyFrom(new byte[] {(byte) flag.getNumber()});
        return Block.newBuilder()
                .setHeader(BlockHeader.newBuilder().setNumber(7).setDataHash(ByteString.copyFrom(BlockHash.of(DATA))))
                .setData(DATA)
                .setMetadata(BlockMetadata.newBuilder()
                        .addMetadata(empty)
                        .addMetadata(empty)
                        .addMetadata(flags))
                .build();
    }
}

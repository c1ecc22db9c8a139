// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.campaign;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.function.UnaryOperator;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.peer.DeliverResponse;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/** What a peer can say of a block while its header stays the true one. */
final class FalseBlock implements Lie {
    private static final String DELIVER = "protos.Deliver/Deliver";

    private final UnaryOperator<Block> change;

    private FalseBlock(UnaryOperator<Block> change) {
        this.change = change;
    }

    /** Another commit hash: another history of outcomes. */
    static Lie withAnotherCommitHash() {
        return new FalseBlock(block -> {
            var bytes = metadata(block, BlockMetadataIndex.COMMIT_HASH_VALUE);
            bytes[bytes.length - 1] ^= 1;
            return with(block, BlockMetadataIndex.COMMIT_HASH_VALUE, bytes);
        });
    }

    /** Whatever peers refused is told as valid, beside the true commit hash. */
    static Lie withNothingRefused() {
        return new FalseBlock(block -> {
            var flags = metadata(block, BlockMetadataIndex.TRANSACTIONS_FILTER_VALUE);
            java.util.Arrays.fill(flags, (byte) TxValidationCode.VALID_VALUE);
            return with(block, BlockMetadataIndex.TRANSACTIONS_FILTER_VALUE, flags);
        });
    }

    /** Each transaction is another one, with the true one's flag and beside the true commit hash. */
    static Lie withOtherTransactions() {
        return new FalseBlock(block -> {
            var told = block.toBuilder();
            for (var i = 0; i < block.getData().getDataCount(); i++) {
                var envelope = block.getData().getData(i).toByteArray();
                envelope[envelope.length / 2] ^= 1;
                told.getDataBuilder().setData(i, ByteString.copyFrom(envelope));
            }
            return told.build();
        });
    }

    @Override
    public byte[] told(String method, byte[] truth) {
        if (!method.equals(DELIVER)) return truth;
        try {
            var response = DeliverResponse.parseFrom(truth);
            if (!response.hasBlock() || response.getBlock().getHeader().getNumber() == 0) return truth;
            var told = change.apply(response.getBlock());
            return response.toBuilder().setBlock(told).build().toByteArray();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] metadata(Block block, int index) {
        return block.getMetadata().getMetadata(index).toByteArray();
    }

    private static Block with(Block block, int index, byte[] bytes) {
        var told = block.toBuilder();
        told.getMetadataBuilder().setMetadata(index, ByteString.copyFrom(bytes));
        return told.build();
    }
}

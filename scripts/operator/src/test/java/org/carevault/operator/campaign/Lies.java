// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.campaign;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.peer.DeliverResponse;

/** What a peer can say of a block without breaking its hash: the outcome stands outside of it. */
final class Lies {
    private static final String DELIVER = "protos.Deliver/Deliver";

    private Lies() {}

    /** Another commit hash in every block: another history of outcomes. */
    static byte[] otherOutcome(String method, byte[] answer) {
        try {
            if (!method.equals(DELIVER)) return answer;
            var response = DeliverResponse.parseFrom(answer);
            if (!response.hasBlock() || response.getBlock().getHeader().getNumber() == 0) return answer;
            return response.toBuilder()
                    .setBlock(altered(response.getBlock()))
                    .build()
                    .toByteArray();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Block altered(Block block) {
        var index = BlockMetadataIndex.COMMIT_HASH_VALUE;
        var metadata = block.getMetadata().toBuilder();
        var bytes = metadata.getMetadata(index).toByteArray();
        bytes[bytes.length - 1] ^= 1;
        return block.toBuilder()
                .setMetadata(metadata.setMetadata(index, ByteString.copyFrom(bytes)))
                .build();
    }
}

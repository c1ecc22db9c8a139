// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.ordering;

import com.google.protobuf.ByteString;
import java.util.List;
import org.carevault.devledger.commit.Chain;
import org.carevault.validation.Headers;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockData;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.hyperledger.fabric.protos.common.BlockMetadata;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.LastConfig;
import org.hyperledger.fabric.protos.common.Metadata;

/** Makes the block that follows the newest one: header, data and the orderers' metadata; the peer adds the rest. */
final class BlockAssembler {
    private final Chain chain;
    private final BlockSigner signer;

    BlockAssembler(Chain chain, BlockSigner signer) {
        this.chain = chain;
        this.signer = signer;
    }

    /** @param configuration whether the one envelope changes the channel's configuration */
    Block assemble(List<Envelope> envelopes, boolean configuration) {
        var data = BlockData.newBuilder();
        envelopes.forEach(envelope -> data.addData(envelope.toByteString()));
        var header = BlockHeader.newBuilder()
                .setNumber(chain.height())
                .setPreviousHash(chain.head())
                .setDataHash(ByteString.copyFrom(Headers.dataHash(data.build())))
                .build();
        long lastConfig = configuration ? header.getNumber() : chain.lastConfiguration();
        return Block.newBuilder()
                .setHeader(header)
                .setData(data)
                .setMetadata(metadata(header, lastConfig))
                .build();
    }

    /** In the order of Fabric: signatures, last configuration, flags, orderer (out of use), commit hash. */
    private BlockMetadata metadata(BlockHeader header, long lastConfig) {
        ByteString index = LastConfig.newBuilder().setIndex(lastConfig).build().toByteString();
        return BlockMetadata.newBuilder()
                .addMetadata(signer.signatures(header, lastConfig))
                .addMetadata(Metadata.newBuilder().setValue(index).build().toByteString())
                .addMetadata(ByteString.EMPTY)
                .addMetadata(ByteString.EMPTY)
                .addMetadata(ByteString.EMPTY)
                .build();
    }
}

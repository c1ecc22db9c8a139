// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.genesis;

import com.google.protobuf.ByteString;
import java.util.List;
import org.carevault.devledger.pki.Organisation;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockData;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.hyperledger.fabric.protos.common.BlockMetadata;
import org.hyperledger.fabric.protos.common.Config;
import org.hyperledger.fabric.protos.common.ConfigEnvelope;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.LastConfig;
import org.hyperledger.fabric.protos.common.Metadata;
import org.hyperledger.fabric.protos.common.OrdererBlockMetadata;
import org.hyperledger.fabric.protos.common.Payload;

/** Block 0: a genuine channel configuration, unsigned as Fabric's own; trust in it comes from outside. */
final class GenesisBlock {
    private GenesisBlock() {}

    static Block of(String channel, List<Organisation> organisations) {
        var config = Config.newBuilder().setChannelGroup(ChannelGroups.channel(organisations));
        var signature = Envelopes.signatureHeader(ByteString.EMPTY);
        var header = Envelopes.channelHeader(HeaderType.CONFIG, channel, signature, ByteString.EMPTY);
        var payload = Payload.newBuilder()
                .setHeader(Envelopes.header(header, signature))
                .setData(ConfigEnvelope.newBuilder().setConfig(config).build().toByteString());
        ByteString envelope = Envelope.newBuilder()
                .setPayload(payload.build().toByteString())
                .build()
                .toByteString();
        return Block.newBuilder()
                .setHeader(BlockHeader.newBuilder().setDataHash(ByteString.copyFrom(Envelopes.sha256(envelope))))
                .setData(BlockData.newBuilder().addData(envelope))
                .setMetadata(metadata())
                .build();
    }

    private static BlockMetadata metadata() {
        var lastConfig = LastConfig.getDefaultInstance();
        var signed = OrdererBlockMetadata.newBuilder().setLastConfig(lastConfig).build();
        return BlockMetadata.newBuilder()
                .addMetadata(metadata(signed.toByteString()))
                .addMetadata(metadata(lastConfig.toByteString()))
                .addMetadata(ByteString.copyFrom(new byte[] {0}))
                .addMetadata(ByteString.EMPTY)
                .addMetadata(ByteString.EMPTY)
                .build();
    }

    private static ByteString metadata(ByteString value) {
        return Metadata.newBuilder().setValue(value).build().toByteString();
    }
}

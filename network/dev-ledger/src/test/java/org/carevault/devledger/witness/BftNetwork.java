// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.witness;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Path;
import org.carevault.devledger.genesis.Network;
import org.carevault.validation.Headers;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockData;
import org.hyperledger.fabric.protos.common.ConfigEnvelope;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.orderer.ConsensusType;

/**
 * A development network whose block 0 claims SmartBFT: a real peer fetches no blocks under a consensus type that it does
 * not know, and everything else in the configuration stays as it is.
 */
final class BftNetwork {
    private static final String ORDERER = "Orderer";
    private static final String TYPE = "ConsensusType";

    private BftNetwork() {}

    static Network open(Path home, int portBase) throws IOException {
        Network network = Network.open(home, portBase);
        var envelope = Envelope.parseFrom(network.genesis().getData().getData(0));
        var payload = Payload.parseFrom(envelope.getPayload());
        var configuration = ConfigEnvelope.parseFrom(payload.getData()).toBuilder();
        ConfigGroup.Builder root = configuration.getConfigBuilder().getChannelGroupBuilder();
        root.putGroups(ORDERER, claimingBft(root.getGroupsOrThrow(ORDERER)));
        ByteString changed = envelope.toBuilder()
                .setPayload(payload.toBuilder()
                        .setData(configuration.build().toByteString())
                        .build()
                        .toByteString())
                .build()
                .toByteString();
        return new Network(network.layout(), network.organisations(), block(network.genesis(), changed));
    }

    private static ConfigGroup claimingBft(ConfigGroup orderer) {
        var type = ConsensusType.newBuilder().setType("BFT").build();
        var value = orderer.getValuesOrThrow(TYPE).toBuilder().setValue(type.toByteString());
        return orderer.toBuilder().putValues(TYPE, value.build()).build();
    }

    private static Block block(Block genesis, ByteString envelope) {
        BlockData data = BlockData.newBuilder().addData(envelope).build();
        var header = genesis.getHeader().toBuilder().setDataHash(ByteString.copyFrom(Headers.dataHash(data)));
        return genesis.toBuilder().setHeader(header).setData(data).build();
    }
}

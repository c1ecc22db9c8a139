// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.ledger;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Optional;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.common.ConfigEnvelope;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Metadata;
import org.hyperledger.fabric.protos.common.OrdererBlockMetadata;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.msp.FabricMSPConfig;
import org.hyperledger.fabric.protos.msp.MSPConfig;

/** The channel's configuration as a configuration block holds it; each block names the one that was in force after it. */
final class ChannelConfiguration {
    private final ConfigGroup channel;

    private ChannelConfiguration(ConfigGroup channel) {
        this.channel = channel;
    }

    /** The number of the configuration block that is in force after a block, that block itself included. */
    static long inForceAfter(byte[] block) throws InvalidProtocolBufferException {
        Block read = Block.parseFrom(block);
        var signed = read.getMetadata().getMetadata(BlockMetadataIndex.SIGNATURES_VALUE);
        return OrdererBlockMetadata.parseFrom(Metadata.parseFrom(signed).getValue())
                .getLastConfig()
                .getIndex();
    }

    static ChannelConfiguration of(byte[] configurationBlock) throws InvalidProtocolBufferException {
        var envelope = Block.parseFrom(configurationBlock).getData().getData(0);
        var payload = Payload.parseFrom(Envelope.parseFrom(envelope).getPayload());
        return new ChannelConfiguration(
                ConfigEnvelope.parseFrom(payload.getData()).getConfig().getChannelGroup());
    }

    /** An organisation's description, a serialized FabricMSPConfig; empty when it is no member of the channel. */
    Optional<byte[]> organisation(String mspId) throws InvalidProtocolBufferException {
        var application = channel.getGroupsMap().getOrDefault("Application", ConfigGroup.getDefaultInstance());
        for (ConfigGroup group : application.getGroupsMap().values()) {
            var description = MSPConfig.parseFrom(group.getValuesOrThrow("MSP").getValue())
                    .getConfig();
            if (FabricMSPConfig.parseFrom(description).getName().equals(mspId)) {
                return Optional.of(description.toByteArray());
            }
        }
        return Optional.empty();
    }
}

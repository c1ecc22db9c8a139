// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.network;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carevault.vault.proposal.Signer;
import org.carevault.vault.sealing.Digests;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockData;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.hyperledger.fabric.protos.common.Config;
import org.hyperledger.fabric.protos.common.ConfigEnvelope;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ConfigValue;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.msp.FabricMSPConfig;
import org.hyperledger.fabric.protos.msp.FabricNodeOUs;
import org.hyperledger.fabric.protos.msp.FabricOUIdentifier;
import org.hyperledger.fabric.protos.msp.MSPConfig;

/** Organisations with one peer each, and the block 0 that names them. */
public final class Consortium {
    private final Map<String, Authority> authorities;
    private final Map<String, Signer> peers;

    public Consortium(String... msps) {
        authorities = new TreeMap<>(Stream.of(msps).collect(Collectors.toMap(msp -> msp, Authority::new)));
        peers = authorities.values().stream()
                .collect(Collectors.toMap(Authority::msp, authority -> authority.identity("peer0", "peer")));
    }

    public Authority authority(String msp) {
        return authorities.get(msp);
    }

    public Signer peer(String msp) {
        return peers.get(msp);
    }

    /** A block 0 as the channel's orderers would hand it out. */
    public byte[] genesis() {
        var application = ConfigGroup.newBuilder();
        authorities.forEach((msp, authority) -> application.putGroups(msp, organisation(authority)));
        var channel = ConfigGroup.newBuilder().putGroups("Application", application.build());
        var config = ConfigEnvelope.newBuilder().setConfig(Config.newBuilder().setChannelGroup(channel));
        var envelope = Envelope.newBuilder()
                .setPayload(Payload.newBuilder()
                        .setData(config.build().toByteString())
                        .build()
                        .toByteString())
                .build()
                .toByteString();
        var header = BlockHeader.newBuilder().setDataHash(ByteString.copyFrom(Digests.sha256(envelope.toByteArray())));
        return Block.newBuilder()
                .setHeader(header)
                .setData(BlockData.newBuilder().addAllData(List.of(envelope)))
                .build()
                .toByteArray();
    }

    /** How a channel configuration describes an organisation, a serialized FabricMSPConfig. */
    public byte[] description(String msp) {
        return description(authority(msp)).toByteArray();
    }

    private static FabricMSPConfig description(Authority authority) {
        var root = new Signer(authority.msp(), authority.root(), null).certificate();
        var units = FabricNodeOUs.newBuilder()
                .setEnable(true)
                .setPeerOuIdentifier(FabricOUIdentifier.newBuilder().setOrganizationalUnitIdentifier("peer"));
        return FabricMSPConfig.newBuilder()
                .setName(authority.msp())
                .addRootCerts(ByteString.copyFromUtf8(root))
                .setFabricNodeOus(units)
                .build();
    }

    private static ConfigGroup organisation(Authority authority) {
        var value = MSPConfig.newBuilder().setConfig(description(authority).toByteString());
        return ConfigGroup.newBuilder()
                .putValues(
                        "MSP",
                        ConfigValue.newBuilder()
                                .setValue(value.build().toByteString())
                                .build())
                .build();
    }
}

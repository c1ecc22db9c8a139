// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation.channel;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.carevault.validation.ChannelConfiguration;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Config;
import org.hyperledger.fabric.protos.common.ConfigEnvelope;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ConfigSignature;
import org.hyperledger.fabric.protos.common.ConfigUpdate;
import org.hyperledger.fabric.protos.common.ConfigUpdateEnvelope;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.SignatureHeader;

/** A configuration transaction in the making. It writes the whole configuration and has read the old one whole. */
public final class ConfigurationDraft {
    private final Config before;
    private final ConfigGroup after;
    private final List<Member> signers = new ArrayList<>();
    private UnaryOperator<Config.Builder> result = each -> each;
    private UnaryOperator<ConfigUpdate.Builder> update = each -> each;

    /** A change of the configuration in force into another; every changed item is one version up already. */
    public ConfigurationDraft(ChannelConfiguration inForce, UnaryOperator<ConfigGroup> change) {
        before = inForce.config();
        after = change.apply(before.getChannelGroup());
    }

    public ConfigurationDraft signedBy(Member... members) {
        signers.addAll(List.of(members));
        return this;
    }

    /** Bends what the orderers make of the update. */
    public ConfigurationDraft result(UnaryOperator<Config.Builder> change) {
        result = change;
        return this;
    }

    public ConfigurationDraft update(UnaryOperator<ConfigUpdate.Builder> change) {
        update = change;
        return this;
    }

    /** The configuration transaction, signed by an orderer. */
    public Envelope envelope(Member orderer) {
        var config = result.apply(
                Config.newBuilder().setSequence(before.getSequence() + 1).setChannelGroup(after));
        var inner = payload(HeaderType.CONFIG_UPDATE, orderer, signedUpdate());
        var outer = payload(
                HeaderType.CONFIG,
                orderer,
                ConfigEnvelope.newBuilder()
                        .setConfig(config)
                        .setLastUpdate(Envelope.newBuilder().setPayload(inner))
                        .build());
        return Envelope.newBuilder()
                .setPayload(outer)
                .setSignature(orderer.sign(outer))
                .build();
    }

    private ConfigUpdateEnvelope signedUpdate() {
        var bytes = update.apply(ConfigUpdate.newBuilder()
                        .setChannelId(TestChannel.NAME)
                        .setReadSet(before.getChannelGroup())
                        .setWriteSet(after))
                .build()
                .toByteString();
        var envelope = ConfigUpdateEnvelope.newBuilder().setConfigUpdate(bytes);
        for (var signer : signers) {
            var header = header(signer);
            envelope.addSignatures(ConfigSignature.newBuilder()
                    .setSignatureHeader(header)
                    .setSignature(signer.sign(header.concat(bytes))));
        }
        return envelope.build();
    }

    private static ByteString header(Member signer) {
        return SignatureHeader.newBuilder()
                .setCreator(signer.serialized())
                .setNonce(ByteString.copyFromUtf8(UUID.randomUUID().toString()))
                .build()
                .toByteString();
    }

    private static ByteString payload(HeaderType type, Member creator, Message data) {
        var channel = ChannelHeader.newBuilder().setType(type.getNumber()).setChannelId(TestChannel.NAME);
        return Payload.newBuilder()
                .setHeader(Header.newBuilder()
                        .setChannelHeader(channel.build().toByteString())
                        .setSignatureHeader(header(creator)))
                .setData(data.toByteString())
                .build()
                .toByteString();
    }
}

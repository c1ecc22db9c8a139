// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.genesis;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import org.carevault.devledger.pki.Organisation;
import org.hyperledger.fabric.protos.common.Config;
import org.hyperledger.fabric.protos.common.ConfigEnvelope;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ConfigSignature;
import org.hyperledger.fabric.protos.common.ConfigUpdate;
import org.hyperledger.fabric.protos.common.ConfigUpdateEnvelope;
import org.hyperledger.fabric.protos.common.ConfigValue;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.msp.FabricMSPConfig;
import org.hyperledger.fabric.protos.msp.MSPConfig;

/** Puts an organisation's revocation list into its MSP by a configuration update that its administrator signs. */
final class RevocationUpdate {
    private static final String APPLICATION = "Application";
    private static final String MSP = "MSP";

    private RevocationUpdate() {}

    /** The CONFIG envelope that follows {@code current}; the list replaces the earlier one. */
    static Envelope of(String channel, Config current, Organisation organisation, String revocationList)
            throws InvalidProtocolBufferException {
        ConfigGroup application = current.getChannelGroup().getGroupsOrThrow(APPLICATION);
        ConfigGroup group = application.getGroupsOrThrow(organisation.mspId());
        ConfigValue msp = withList(group.getValuesOrThrow(MSP), revocationList);
        var update = ConfigUpdate.newBuilder()
                .setChannelId(channel)
                .setReadSet(path(current.getChannelGroup(), application, organisation, versionOnly(group)))
                .setWriteSet(path(
                        current.getChannelGroup(),
                        application,
                        organisation,
                        versionOnly(group).toBuilder().putValues(MSP, msp).build()));
        Envelope signed = signedUpdate(channel, organisation, update.build().toByteString());
        return configuration(channel, current, organisation, msp, signed);
    }

    private static ConfigValue withList(ConfigValue current, String list) throws InvalidProtocolBufferException {
        MSPConfig msp = MSPConfig.parseFrom(current.getValue());
        var fabric = FabricMSPConfig.parseFrom(msp.getConfig()).toBuilder()
                .clearRevocationList()
                .addRevocationList(ByteString.copyFromUtf8(list));
        ByteString value =
                msp.toBuilder().setConfig(fabric.build().toByteString()).build().toByteString();
        return current.toBuilder()
                .setVersion(current.getVersion() + 1)
                .setValue(value)
                .build();
    }

    private static ConfigGroup versionOnly(ConfigGroup group) {
        return ConfigGroup.newBuilder().setVersion(group.getVersion()).build();
    }

    private static ConfigGroup path(
            ConfigGroup channel, ConfigGroup application, Organisation organisation, ConfigGroup leaf) {
        var middle = versionOnly(application).toBuilder().putGroups(organisation.mspId(), leaf);
        return versionOnly(channel).toBuilder()
                .putGroups(APPLICATION, middle.build())
                .build();
    }

    private static Envelope signedUpdate(String channel, Organisation organisation, ByteString update) {
        var admin = organisation.admin();
        ByteString header = Envelopes.signatureHeader(admin.serialized()).toByteString();
        var signature =
                ConfigSignature.newBuilder().setSignatureHeader(header).setSignature(admin.sign(header.concat(update)));
        var envelope = ConfigUpdateEnvelope.newBuilder().setConfigUpdate(update).addSignatures(signature);
        return Envelopes.signed(
                HeaderType.CONFIG_UPDATE, channel, admin, envelope.build().toByteString());
    }

    private static Envelope configuration(
            String channel, Config current, Organisation organisation, ConfigValue msp, Envelope update) {
        var root = current.getChannelGroup().toBuilder();
        var application = root.getGroupsOrThrow(APPLICATION).toBuilder();
        var group = application.getGroupsOrThrow(organisation.mspId()).toBuilder();
        application.putGroups(organisation.mspId(), group.putValues(MSP, msp).build());
        root.putGroups(APPLICATION, application.build());
        var config = Config.newBuilder().setSequence(current.getSequence() + 1).setChannelGroup(root);
        var envelope = ConfigEnvelope.newBuilder()
                .setConfig(config)
                .setLastUpdate(update)
                .build();
        return Envelopes.signed(HeaderType.CONFIG, channel, organisation.orderer(), envelope.toByteString());
    }
}

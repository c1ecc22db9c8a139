// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.carevault.validation.msp.Identity;
import org.carevault.validation.msp.InvalidIdentityException;
import org.carevault.validation.msp.Msp;
import org.carevault.validation.policy.Policy;
import org.carevault.validation.policy.PolicyTree;
import org.carevault.validation.policy.SignaturePolicies;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.Config;
import org.hyperledger.fabric.protos.common.ConfigEnvelope;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.Consenter;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Orderers;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.msp.FabricMSPConfig;
import org.hyperledger.fabric.protos.msp.MSPConfig;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.hyperledger.fabric.protos.orderer.ConsensusType;
import org.hyperledger.fabric.protos.peer.ApplicationPolicy;

/** A channel's configuration in force: its organisations, policies and orderers. Immutable and thread-safe. */
public final class ChannelConfiguration {
    private static final String ROOT = "/Channel/";

    private final String channel;
    private final Config config;
    private final Map<String, Msp> msps = new TreeMap<>();
    private final PolicyTree policies;

    /** Few identities sign many things; a certificate's chain is walked once. Only accepted ones are kept. */
    private final Map<ByteString, Identity> accepted = new ConcurrentHashMap<>();

    private ChannelConfiguration(String channel, Config config) throws ConfigurationException {
        this.channel = channel;
        this.config = config;
        policies = new PolicyTree(config.getChannelGroup());
        readMsps(config.getChannelGroup());
    }

    /**
     * The configuration of a channel.
     *
     * @throws ConfigurationException when an MSP in it cannot be read
     */
    public static ChannelConfiguration of(String channel, ConfigEnvelope envelope) throws ConfigurationException {
        return new ChannelConfiguration(channel, envelope.getConfig());
    }

    /**
     * The configuration that a configuration block carries.
     *
     * @throws ConfigurationException when the block carries none
     */
    public static ChannelConfiguration of(Block block) throws ConfigurationException {
        try {
            if (block.getData().getDataCount() != 1)
                throw new ConfigurationException("a configuration block has one envelope");
            var envelope = Envelope.parseFrom(block.getData().getData(0));
            var payload = Payload.parseFrom(envelope.getPayload());
            var header = org.hyperledger.fabric.protos.common.ChannelHeader.parseFrom(
                    payload.getHeader().getChannelHeader());
            if (header.getType() != HeaderType.CONFIG_VALUE)
                throw new ConfigurationException("the block configures nothing");
            return of(header.getChannelId(), ConfigEnvelope.parseFrom(payload.getData()));
        } catch (InvalidProtocolBufferException e) {
            throw new ConfigurationException("the configuration cannot be read", e);
        }
    }

    private void readMsps(ConfigGroup group) throws ConfigurationException {
        var value = group.getValuesMap().get("MSP");
        if (value != null) readMsp(value.getValue());
        for (var child : group.getGroupsMap().values()) readMsps(child);
    }

    private void readMsp(ByteString value) throws ConfigurationException {
        try {
            var fabric = FabricMSPConfig.parseFrom(MSPConfig.parseFrom(value).getConfig());
            msps.put(fabric.getName(), Msp.of(fabric));
        } catch (InvalidProtocolBufferException | InvalidIdentityException e) {
            throw new ConfigurationException("an MSP of the configuration cannot be read", e);
        }
    }

    /** The channel's name. */
    public String channel() {
        return channel;
    }

    /** How often the configuration was changed since block 0. */
    public long sequence() {
        return config.getSequence();
    }

    /** The configuration as the chain holds it. */
    public Config config() {
        return config;
    }

    /** The ids of every MSP, those of orderers included. */
    public Set<String> mspIds() {
        return msps.keySet();
    }

    /** The MSP ids of the application's organisations, by the name of their configuration group. */
    public Map<String, String> applicationOrganisations() {
        var organisations = new TreeMap<String, String>();
        group("Application").getGroupsMap().forEach((name, group) -> organisations.put(name, mspId(group)));
        return organisations;
    }

    private static String mspId(ConfigGroup group) {
        try {
            var value = group.getValuesOrThrow("MSP").getValue();
            return FabricMSPConfig.parseFrom(MSPConfig.parseFrom(value).getConfig())
                    .getName();
        } catch (InvalidProtocolBufferException | IllegalArgumentException e) {
            return "";
        }
    }

    /** An MSP's root certificates; none where there is no such MSP. */
    public List<X509Certificate> roots(String mspId) {
        var msp = msps.get(mspId);
        return msp == null ? List.of() : msp.roots();
    }

    /**
     * Whom the bytes of an {@code msp.SerializedIdentity} mean on this channel.
     *
     * @throws InvalidIdentityException when no MSP of the channel accepts them
     */
    public Identity identify(ByteString serialized) throws InvalidIdentityException {
        var known = accepted.get(serialized);
        if (known != null) return known;
        var identity = msp(Msp.parse(serialized)).identify(serialized);
        accepted.put(serialized, identity);
        return identity;
    }

    private Msp msp(SerializedIdentity identity) throws InvalidIdentityException {
        var msp = msps.get(identity.getMspid());
        if (msp == null) throw new InvalidIdentityException("the identity's MSP is not one of the channel's");
        return msp;
    }

    /**
     * A policy by its absolute path, for example {@code /Channel/Application/Writers}.
     *
     * @return {@link Policy#REJECT} where there is none
     */
    public Policy policy(String path) {
        return path.startsWith(ROOT) ? policies.policy(path.substring(ROOT.length())) : Policy.REJECT;
    }

    /** Whether there is a policy at that absolute path. */
    public boolean hasPolicy(String path) {
        return policy(path) != Policy.REJECT;
    }

    /** The policy that a chaincode definition or a key names ({@code peer.ApplicationPolicy}). */
    public Policy policy(ApplicationPolicy policy) {
        return switch (policy.getTypeCase()) {
            case SIGNATURE_POLICY -> SignaturePolicies.of(policy.getSignaturePolicy());
            case CHANNEL_CONFIG_POLICY_REFERENCE -> policy(policy.getChannelConfigPolicyReference());
            default -> Policy.REJECT;
        };
    }

    /** {@code BFT}, {@code development} or another consensus type. */
    public String consensusType() {
        try {
            return ConsensusType.parseFrom(value("Orderer", "ConsensusType")).getType();
        } catch (InvalidProtocolBufferException e) {
            return "";
        }
    }

    /** The orderers that sign blocks, by their number; empty where the consensus type has no such list. */
    public List<Consenter> consenters() {
        try {
            return Orderers.parseFrom(value("Orderer", "Orderers")).getConsenterMappingList();
        } catch (InvalidProtocolBufferException e) {
            return List.of();
        }
    }

    private ByteString value(String group, String name) {
        var value = group(group).getValuesMap().get(name);
        return value == null ? ByteString.EMPTY : value.getValue();
    }

    private ConfigGroup group(String name) {
        return config.getChannelGroup().getGroupsOrDefault(name, ConfigGroup.getDefaultInstance());
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.proposal;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.carevault.model.id.Sha256;
import org.carevault.vault.sealing.Digests;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.ConfigEnvelope;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.msp.FabricMSPConfig;
import org.hyperledger.fabric.protos.msp.MSPConfig;

/**
 * The organisations of block 0, trusted because its header hashes to the fingerprint that the keyring pins, and those whose roots
 * trusted organisations named since. Immutable.
 */
public final class TrustedNetwork {
    private static final String CHAINCODE = "carevault";

    /** The unit that Fabric gives peers, in its samples and by its CA. */
    private static final String PEER = "peer";

    private final String fingerprint;
    private final String channel;
    private final Map<String, TrustedOrganisation> organisations;

    private TrustedNetwork(String fingerprint, String channel, Map<String, TrustedOrganisation> organisations) {
        this.fingerprint = fingerprint;
        this.channel = channel;
        this.organisations = Map.copyOf(organisations);
    }

    /**
     * Takes block 0 as an app serves it.
     *
     * @param fingerprint the pinned hash of its header, hex
     * @throws org.carevault.vault.failure.VaultException {@code NETWORK_UNKNOWN} when the block is another one or was altered
     */
    public static TrustedNetwork of(byte[] genesis, String fingerprint) {
        var network = of(genesis);
        if (!network.fingerprint.equals(fingerprint)) {
            throw Refusal.network("The app belongs to another network than this keyring.");
        }
        return network;
    }

    /** The same without a pin, for the moment of joining: the caller shows the fingerprint to a person. */
    public static TrustedNetwork of(byte[] genesis) {
        try {
            var block = Block.parseFrom(genesis);
            var data = Digests.sha256(block.getData().getDataList().stream()
                    .reduce(ByteString.EMPTY, ByteString::concat)
                    .toByteArray());
            var header = block.getHeader();
            if (header.getNumber() != 0
                    || block.getData().getDataCount() != 1
                    || !header.getDataHash().equals(ByteString.copyFrom(data))) {
                throw Refusal.network("The app's block 0 is not a whole one.");
            }
            var hash = HexFormat.of().formatHex(HeaderHash.of(header));
            var payload = Payload.parseFrom(
                    Envelope.parseFrom(block.getData().getData(0)).getPayload());
            var channel = ChannelHeader.parseFrom(payload.getHeader().getChannelHeader());
            return new TrustedNetwork(hash, channel.getChannelId(), organisations(payload));
        } catch (InvalidProtocolBufferException | GeneralSecurityException e) {
            throw Refusal.network("The app's block 0 cannot be read.").because(e);
        }
    }

    private static Map<String, TrustedOrganisation> organisations(Payload payload)
            throws InvalidProtocolBufferException, GeneralSecurityException {
        var channel = ConfigEnvelope.parseFrom(payload.getData()).getConfig().getChannelGroup();
        var application = channel.getGroupsMap().getOrDefault("Application", ConfigGroup.getDefaultInstance());
        var organisations = new HashMap<String, TrustedOrganisation>();
        for (var group : application.getGroupsMap().values()) {
            var config = MSPConfig.parseFrom(group.getValuesOrThrow("MSP").getValue());
            var msp = FabricMSPConfig.parseFrom(config.getConfig());
            organisations.put(msp.getName(), TrustedOrganisation.of(msp));
        }
        return organisations;
    }

    /** Hash of block 0's header, hex. */
    public String fingerprint() {
        return fingerprint;
    }

    /** What proposals are for: the channel that block 0 begins, and the chaincode of this project. */
    public Target target() {
        return new Target(channel, CHAINCODE);
    }

    /** Of which organisations an endorsement counts. */
    public SortedSet<String> organisations() {
        return new TreeSet<>(organisations.keySet());
    }

    /**
     * The same with one organisation more.
     *
     * @param description its MSP as somebody describes it, a serialized FabricMSPConfig; its peers have the unit {@code peer}, for a
     *     description that names the unit of people would let each of them endorse
     * @param roots the hash of its roots, from an answer that organisations of this network endorsed
     * @throws org.carevault.vault.failure.VaultException {@code ENDORSEMENT_INVALID} when the description has other roots, another name or another unit of peers
     */
    public TrustedNetwork with(String msp, byte[] description, Sha256 roots) {
        try {
            var config = FabricMSPConfig.parseFrom(description);
            if (!config.getName().equals(msp)
                    || !RootCertificates.hashOf(config.getRootCertsList()).equals(roots)
                    || !marksPeers(config)) {
                throw Refusal.endorsement("An organisation that joined later is not described as the chain knows it.");
            }
            var more = new HashMap<>(organisations);
            more.put(msp, TrustedOrganisation.of(config));
            return new TrustedNetwork(fingerprint, channel, more);
        } catch (InvalidProtocolBufferException | GeneralSecurityException e) {
            throw Refusal.endorsement("An organisation that joined later is described unreadably.")
                    .because(e);
        }
    }

    private static boolean marksPeers(FabricMSPConfig config) {
        var units = config.getFabricNodeOus();
        return units.getEnable()
                && units.getPeerOuIdentifier().getOrganizationalUnitIdentifier().equals(PEER);
    }

    Optional<TrustedOrganisation> organisation(String msp) {
        return Optional.ofNullable(organisations.get(msp));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.ledger;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import java.util.Optional;
import org.carevault.server.problem.Problem;
import org.carevault.server.problem.ProblemCode;
import org.carevault.server.settings.NetworkDescription;
import org.carevault.server.settings.Organisation;
import org.carevault.server.settings.SettingsException;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.protos.common.BlockchainInfo;
import org.hyperledger.fabric.protos.common.Config;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.msp.FabricMSPConfig;
import org.hyperledger.fabric.protos.msp.MSPConfig;

/**
 * The channel as the organisation's own peer shows it, or another organisation's while that one is lost. Carries what clients
 * signed, alters nothing and signs nothing for them. Thread-safe.
 */
public final class Ledger implements AutoCloseable {
    private final Gateways gateways;
    private final Carrier carrier;
    private final GatewayWatch watch;
    private final String channel;
    private final BlockReader reader;
    private final SecondPeer second;
    private final Sources sources = new Sources();
    private volatile BlockFeed feed;

    private Ledger(Gateways gateways, NetworkDescription network) {
        this.gateways = gateways;
        this.carrier = new Carrier(gateways);
        this.channel = network.channel();
        this.reader = new BlockReader(network.chaincode());
        this.second = new SecondPeer(gateways.all(), channel, reader);
        gateways.onMove(this::endFeed);
        this.watch = GatewayWatch.start(gateways, channel);
    }

    /** Connects lazily: a peer that does not answer yet is no error here. */
    public static Ledger open(NetworkDescription network, Organisation own) throws SettingsException {
        return new Ledger(Gateways.open(network, own), network);
    }

    /** The MSP of the organisation whose peer is used now. */
    public String through() {
        return gateways.current().msp();
    }

    /**
     * Has a client's proposal endorsed as the policy asks.
     *
     * @param signedProposal a serialized SignedProposal
     * @param endorsers of which organisations two are to endorse; empty leaves that to the peer
     * @return the serialized, still unsigned envelope
     * @throws Problem the chaincode's refusal, or LEDGER_UNAVAILABLE
     */
    public byte[] endorse(String transaction, byte[] signedProposal, List<String> endorsers) {
        return carrier.endorse(transaction, signedProposal, endorsers);
    }

    /**
     * How the channel configuration in force describes an organisation, a serialized FabricMSPConfig.
     *
     * @return empty when it is no member of the channel
     * @throws Problem LEDGER_UNAVAILABLE when the peer does not answer
     */
    public Optional<byte[]> organisation(String mspId) {
        try {
            var config = Config.parseFrom(system("cscc", "GetChannelConfig"));
            var application = config.getChannelGroup()
                    .getGroupsMap()
                    .getOrDefault("Application", ConfigGroup.getDefaultInstance());
            for (ConfigGroup group : application.getGroupsMap().values()) {
                var description = MSPConfig.parseFrom(
                                group.getValuesOrThrow("MSP").getValue())
                        .getConfig();
                if (FabricMSPConfig.parseFrom(description).getName().equals(mspId)) {
                    return Optional.of(description.toByteArray());
                }
            }
            return Optional.empty();
        } catch (GatewayException | InvalidProtocolBufferException e) {
            throw Problem.of(ProblemCode.LEDGER_UNAVAILABLE);
        }
    }

    /**
     * Hands a signed envelope to the orderers, through a second peer when the first is lost: it counts once however often it
     * is handed over.
     *
     * @throws Problem OUTCOME_UNKNOWN for every error, because the orderer may have taken the envelope all the same
     */
    public void submit(String transaction, byte[] signedEnvelope) {
        carrier.submit(transaction, signedEnvelope);
    }

    /**
     * Blocks from the given number on, each as soon as the peer has committed it; those of another organisation's peer only
     * when a second organisation's peer confirms them. The feed ends when the app goes on through another peer; one at a time.
     */
    public BlockFeed blocksFrom(long number) {
        PeerConnection peer = gateways.usable();
        var events = peer.gateway()
                .getNetwork(channel)
                .newBlockEventsRequest()
                .startBlock(number)
                .build()
                .getEvents();
        sources.put(number, peer.msp());
        BlockFeed opened = new BlockFeed(events, reader, block -> trusts(block, peer));
        feed = opened;
        if (gateways.current() != peer) {
            opened.close();
        }
        return opened;
    }

    // The organisation answers for its own peer; another's word alone would let that organisation write the read model.
    private boolean trusts(LedgerBlock block, PeerConnection peer) {
        boolean trusted = peer == gateways.own() || second.anyConfirms(block, peer.msp());
        if (!trusted) {
            gateways.leave(peer);
        }
        return trusted;
    }

    private void endFeed() {
        BlockFeed open = feed;
        if (open != null) {
            open.close();
        }
    }

    /**
     * Whether a peer of another organisation than the one that told this block, dialled directly, holds the same.
     *
     * @return false when it differs or none answers
     */
    public boolean confirms(long number, byte[] hash, byte[] outcome) {
        return second.confirms(number, hash, outcome, sources.of(number));
    }

    /**
     * The number of blocks that the peer has.
     *
     * @throws Problem LEDGER_UNAVAILABLE when it does not answer
     */
    public long height() {
        try {
            return BlockchainInfo.parseFrom(system("qscc", "GetChainInfo")).getHeight();
        } catch (GatewayException | InvalidProtocolBufferException e) {
            throw Problem.of(ProblemCode.LEDGER_UNAVAILABLE);
        }
    }

    private byte[] system(String chaincode, String function) throws GatewayException {
        return gateways.through(gateway -> PeerConnection.ask(gateway, channel, chaincode, function));
    }

    @Override
    public void close() {
        watch.close();
        gateways.close();
    }
}

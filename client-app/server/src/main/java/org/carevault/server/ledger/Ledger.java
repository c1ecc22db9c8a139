// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.ledger;

import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.carevault.server.certificate.MemberCertificate;
import org.carevault.server.problem.Problem;
import org.carevault.server.problem.ProblemCode;
import org.carevault.server.settings.NetworkDescription;
import org.carevault.server.settings.Organisation;
import org.carevault.server.settings.SettingsException;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.protos.common.BlockchainInfo;

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
            byte[] last = block(height() - 1);
            byte[] configuration = block(ChannelConfiguration.inForceAfter(last));
            return ChannelConfiguration.of(configuration).organisation(mspId);
        } catch (InvalidProtocolBufferException e) {
            throw Problem.of(ProblemCode.LEDGER_UNAVAILABLE);
        }
    }

    /** A pass to another organisation's app, under this app's Fabric identity. */
    public Pass pass(String fingerprint, String home, Instant now) {
        return gateways.identity().pass(fingerprint, home, now);
    }

    /**
     * Whether a pass is signed by somebody whom its organisation's authorities vouch for; of its time the caller is the judge.
     *
     * @throws Problem LEDGER_UNAVAILABLE when the channel configuration cannot be asked for
     */
    public boolean vouchesFor(Pass pass, String fingerprint) {
        byte[] certificate = pass.certificate().getBytes(StandardCharsets.US_ASCII);
        byte[] text = Pass.text(fingerprint, pass.organisation(), pass.home(), pass.time());
        boolean signed = MemberCertificate.fromPem(certificate)
                .filter(found -> found.signed(text, Base64.getDecoder().decode(pass.signature())))
                .isPresent();
        return signed
                && organisation(pass.organisation())
                        .filter(msp -> issued(msp, certificate))
                        .isPresent();
    }

    private static boolean issued(byte[] organisation, byte[] certificate) {
        try {
            return Issuers.of(organisation).issued(certificate);
        } catch (InvalidProtocolBufferException e) {
            return false;
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
     * A block as the first peer that answers tells it, the app's own before others.
     *
     * @param number of a block that is committed
     * @return the serialized Block
     * @throws Problem LEDGER_UNAVAILABLE when none answers within some seconds
     */
    public byte[] block(long number) {
        return second.told(number)
                .findFirst()
                .map(LedgerBlock::raw)
                .orElseThrow(() -> Problem.of(ProblemCode.LEDGER_UNAVAILABLE));
    }

    /** How many blocks each organisation's peer has, by MSP; empty where it does not answer. */
    public Map<String, OptionalLong> heights() {
        Map<String, OptionalLong> heights = new LinkedHashMap<>();
        gateways.all().forEach(peer -> heights.put(peer.msp(), peer.tellHeight(channel)));
        return heights;
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

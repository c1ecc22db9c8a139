// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.ledger;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.carevault.server.problem.Problem;
import org.carevault.server.problem.ProblemCode;
import org.carevault.server.settings.NetworkDescription;
import org.carevault.server.settings.Organisation;
import org.carevault.server.settings.SettingsException;
import org.hyperledger.fabric.client.EndorseException;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.SubmitException;
import org.hyperledger.fabric.protos.common.BlockchainInfo;
import org.hyperledger.fabric.protos.common.Config;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.gateway.PreparedTransaction;
import org.hyperledger.fabric.protos.gateway.ProposedTransaction;
import org.hyperledger.fabric.protos.msp.FabricMSPConfig;
import org.hyperledger.fabric.protos.msp.MSPConfig;
import org.hyperledger.fabric.protos.peer.SignedProposal;

/**
 * The organisation's own peer. Carries what clients signed, alters nothing and signs nothing for them. Thread-safe.
 */
public final class Ledger implements AutoCloseable {
    private final PeerConnection connection;
    private final String msp;
    private final String channel;
    private final BlockReader reader;

    private Ledger(PeerConnection connection, String msp, NetworkDescription network) {
        this.connection = connection;
        this.msp = msp;
        this.channel = network.channel();
        this.reader = new BlockReader(network.chaincode());
    }

    /** Connects lazily: a peer that does not answer yet is no error here. */
    public static Ledger open(NetworkDescription network, Organisation own) throws SettingsException {
        var folder = network.organisationFolder(own.msp()).resolve("app/msp");
        return new Ledger(PeerConnection.open(own, own.msp(), folder), own.msp(), network);
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
        Problem unavailable = null;
        for (List<String> some : Pairs.of(msp, endorsers)) {
            try {
                return endorsed(transaction, SignedProposal.parseFrom(signedProposal), some);
            } catch (InvalidProtocolBufferException e) {
                throw Problem.of(ProblemCode.BAD_REQUEST, "The proposal is not well formed.");
            } catch (EndorseException e) {
                unavailable = unlessRefused(Refusals.of(e));
            }
        }
        throw unavailable;
    }

    private byte[] endorsed(String transaction, SignedProposal proposal, List<String> endorsers)
            throws EndorseException, InvalidProtocolBufferException {
        byte[] proposed = ProposedTransaction.newBuilder()
                .setTransactionId(transaction)
                .setProposal(proposal)
                .addAllEndorsingOrganizations(endorsers)
                .build()
                .toByteArray();
        byte[] prepared = connection
                .gateway()
                .newSignedProposal(proposed, proposal.getSignature().toByteArray())
                .endorse()
                .getBytes();
        return PreparedTransaction.parseFrom(prepared).getEnvelope().toByteArray();
    }

    private static Problem unlessRefused(Problem problem) {
        if (!problem.code().equals(ProblemCode.LEDGER_UNAVAILABLE.name())) {
            throw problem;
        }
        return problem;
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
     * Hands a signed envelope to the orderers.
     *
     * @throws Problem OUTCOME_UNKNOWN for every error, because the orderer may have taken the envelope all the same
     */
    public void submit(String transaction, byte[] signedEnvelope) {
        try {
            Envelope envelope = Envelope.parseFrom(signedEnvelope);
            byte[] prepared = PreparedTransaction.newBuilder()
                    .setTransactionId(transaction)
                    .setEnvelope(envelope.toBuilder().setSignature(ByteString.EMPTY))
                    .build()
                    .toByteArray();
            connection
                    .gateway()
                    .newSignedTransaction(prepared, envelope.getSignature().toByteArray())
                    .submitAsync();
        } catch (InvalidProtocolBufferException | IllegalArgumentException e) {
            throw Problem.of(ProblemCode.BAD_REQUEST, "The transaction is not well formed.");
        } catch (SubmitException e) {
            throw Problem.of(ProblemCode.OUTCOME_UNKNOWN);
        }
    }

    /** Blocks from the given number on, each as soon as the peer has committed it. */
    public BlockFeed blocksFrom(long number) {
        var events = connection
                .gateway()
                .getNetwork(channel)
                .newBlockEventsRequest()
                .startBlock(number)
                .build()
                .getEvents();
        return new BlockFeed(events, reader);
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

    /** Asks one of the peer's own chaincodes about the channel. */
    private byte[] system(String chaincode, String function) throws GatewayException {
        return connection
                .gateway()
                .getNetwork(channel)
                .getContract(chaincode)
                .newProposal(function)
                .addArguments(channel.getBytes(StandardCharsets.UTF_8))
                .build()
                .evaluate();
    }

    @Override
    public void close() {
        connection.close();
    }
}

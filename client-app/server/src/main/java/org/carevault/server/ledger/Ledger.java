// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.ledger;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.charset.StandardCharsets;
import org.carevault.server.problem.Problem;
import org.carevault.server.problem.ProblemCode;
import org.carevault.server.settings.NetworkDescription;
import org.carevault.server.settings.Organisation;
import org.carevault.server.settings.SettingsException;
import org.hyperledger.fabric.client.EndorseException;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.SubmitException;
import org.hyperledger.fabric.protos.common.BlockchainInfo;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.gateway.PreparedTransaction;
import org.hyperledger.fabric.protos.gateway.ProposedTransaction;
import org.hyperledger.fabric.protos.peer.SignedProposal;

/**
 * The organisation's own peer. Carries what clients signed, alters nothing and signs nothing for them. Thread-safe.
 */
public final class Ledger implements AutoCloseable {
    private final PeerConnection connection;
    private final String channel;
    private final BlockReader reader;

    private Ledger(PeerConnection connection, NetworkDescription network) {
        this.connection = connection;
        this.channel = network.channel();
        this.reader = new BlockReader(network.chaincode());
    }

    /** Connects lazily: a peer that does not answer yet is no error here. */
    public static Ledger open(NetworkDescription network, Organisation own) throws SettingsException {
        var folder = network.organisationFolder(own.msp()).resolve("app/msp");
        return new Ledger(PeerConnection.open(own, own.msp(), folder), network);
    }

    /**
     * Has a client's proposal endorsed as the policy asks.
     *
     * @param signedProposal a serialized SignedProposal
     * @return the serialized, still unsigned envelope
     * @throws Problem the chaincode's refusal, or LEDGER_UNAVAILABLE
     */
    public byte[] endorse(String transaction, byte[] signedProposal) {
        try {
            SignedProposal proposal = SignedProposal.parseFrom(signedProposal);
            byte[] proposed = ProposedTransaction.newBuilder()
                    .setTransactionId(transaction)
                    .setProposal(proposal)
                    .build()
                    .toByteArray();
            byte[] prepared = connection
                    .gateway()
                    .newSignedProposal(proposed, proposal.getSignature().toByteArray())
                    .endorse()
                    .getBytes();
            return PreparedTransaction.parseFrom(prepared).getEnvelope().toByteArray();
        } catch (InvalidProtocolBufferException e) {
            throw Problem.of(ProblemCode.BAD_REQUEST, "The proposal is not well formed.");
        } catch (EndorseException e) {
            throw Refusals.of(e);
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
            byte[] info = connection
                    .gateway()
                    .getNetwork(channel)
                    .getContract("qscc")
                    .newProposal("GetChainInfo")
                    .addArguments(channel.getBytes(StandardCharsets.UTF_8))
                    .build()
                    .evaluate();
            return BlockchainInfo.parseFrom(info).getHeight();
        } catch (GatewayException | InvalidProtocolBufferException e) {
            throw Problem.of(ProblemCode.LEDGER_UNAVAILABLE);
        }
    }

    @Override
    public void close() {
        connection.close();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.ledger;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import org.carevault.server.problem.Problem;
import org.carevault.server.problem.ProblemCode;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.gateway.PreparedTransaction;
import org.hyperledger.fabric.protos.gateway.ProposedTransaction;
import org.hyperledger.fabric.protos.peer.SignedProposal;

/** Takes what clients signed to endorsers and orderers, unaltered, by whichever peer can be reached. Thread-safe. */
final class Carrier {
    private static final int TRIES = 4;
    private static final long PAUSE_MILLIS = 400;

    private final Gateways gateways;

    Carrier(Gateways gateways) {
        this.gateways = gateways;
    }

    /** See {@link Ledger#endorse}. */
    byte[] endorse(String transaction, byte[] signedProposal, List<String> endorsers) {
        Problem unavailable = null;
        List<String> all = gateways.all().stream().map(PeerConnection::msp).toList();
        for (List<String> some : Pairs.of(gateways.own().msp(), endorsers, all)) {
            try {
                return endorsed(transaction, SignedProposal.parseFrom(signedProposal), some);
            } catch (InvalidProtocolBufferException e) {
                throw Problem.of(ProblemCode.BAD_REQUEST, "The proposal is not well formed.");
            } catch (GatewayException e) {
                unavailable = unlessRefused(Refusals.of(e));
            }
        }
        throw unavailable;
    }

    private byte[] endorsed(String transaction, SignedProposal proposal, List<String> endorsers)
            throws GatewayException, InvalidProtocolBufferException {
        byte[] proposed = ProposedTransaction.newBuilder()
                .setTransactionId(transaction)
                .setProposal(proposal)
                .addAllEndorsingOrganizations(endorsers)
                .build()
                .toByteArray();
        byte[] signature = proposal.getSignature().toByteArray();
        byte[] prepared = prepared(proposed, signature);
        return PreparedTransaction.parseFrom(prepared).getEnvelope().toByteArray();
    }

    // A peer that has just gone is asked for some moments more, and peers can be a block apart: neither is an answer.
    private byte[] prepared(byte[] proposed, byte[] signature) throws GatewayException {
        for (int left = TRIES; ; left--) {
            try {
                return gateways.through(gateway ->
                        gateway.newSignedProposal(proposed, signature).endorse().getBytes());
            } catch (GatewayException e) {
                if (left == 1 || !Refusals.momentary(e) || !pause()) {
                    throw e;
                }
            }
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Problem unlessRefused(Problem problem) {
        if (!problem.code().equals(ProblemCode.LEDGER_UNAVAILABLE.name())) {
            throw problem;
        }
        return problem;
    }

    /** See {@link Ledger#submit}. */
    void submit(String transaction, byte[] signedEnvelope) {
        try {
            Envelope envelope = Envelope.parseFrom(signedEnvelope);
            byte[] prepared = PreparedTransaction.newBuilder()
                    .setTransactionId(transaction)
                    .setEnvelope(envelope.toBuilder().setSignature(ByteString.EMPTY))
                    .build()
                    .toByteArray();
            byte[] signature = envelope.getSignature().toByteArray();
            gateways.through(
                    gateway -> gateway.newSignedTransaction(prepared, signature).submitAsync());
        } catch (InvalidProtocolBufferException | IllegalArgumentException e) {
            throw Problem.of(ProblemCode.BAD_REQUEST, "The transaction is not well formed.");
        } catch (GatewayException e) {
            throw Problem.of(ProblemCode.OUTCOME_UNKNOWN);
        }
    }
}

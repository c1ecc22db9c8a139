// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.proposal;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeEndorsedAction;
import org.hyperledger.fabric.protos.peer.Endorsement;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.Transaction;
import org.hyperledger.fabric.protos.peer.TransactionAction;

/**
 * What a relay returned for a proposal, after every check: it is this proposal's, byte for byte, two organisations signed the answer, and
 * it writes nothing but what its function may write. Only such a transaction can be signed.
 */
public final class PreparedTransaction {
    private static final int OK = 200;

    private final Proposal proposal;
    private final ByteString payload;
    private final ChaincodeAction action;

    private PreparedTransaction(Proposal proposal, ByteString payload, ChaincodeAction action) {
        this.proposal = proposal;
        this.payload = payload;
        this.action = action;
    }

    /**
     * Checks the unsigned envelope that came back for the proposal.
     *
     * @param writable the state keys that the function may write; empty for an endorsed answer
     * @throws org.carevault.vault.failure.VaultException {@code ANSWER_ALTERED} or {@code ENDORSEMENT_INVALID}
     */
    public static PreparedTransaction check(
            Proposal proposal, byte[] envelope, TrustedNetwork network, Set<String> writable) {
        try {
            var outer = Envelope.parseFrom(envelope);
            var endorsed = endorsed(outer);
            if (!outer.equals(rebuilt(proposal, endorsed))) {
                throw Refusal.altered("The prepared transaction is not the one that was asked for.");
            }
            var answer = endorsed.getProposalResponsePayload();
            Endorsements.check(network, answer, endorsed.getEndorsementsList());
            var action = action(proposal, ProposalResponsePayload.parseFrom(answer));
            Writes.check(proposal.target().chaincode(), action.getResults(), writable);
            return new PreparedTransaction(proposal, outer.getPayload(), action);
        } catch (InvalidProtocolBufferException e) {
            throw Refusal.altered("The prepared transaction cannot be read.").because(e);
        }
    }

    /** Who signed the answer in this envelope, as it says itself: for whoever wants to know them before they are believed. */
    public static Set<String> endorsers(byte[] envelope) {
        try {
            var organisations = new TreeSet<String>();
            for (var endorsement : endorsed(Envelope.parseFrom(envelope)).getEndorsementsList()) {
                organisations.add(
                        SerializedIdentity.parseFrom(endorsement.getEndorser()).getMspid());
            }
            return organisations;
        } catch (InvalidProtocolBufferException e) {
            throw Refusal.altered("The prepared transaction cannot be read.").because(e);
        }
    }

    private static ChaincodeEndorsedAction endorsed(Envelope envelope) throws InvalidProtocolBufferException {
        var transaction =
                Transaction.parseFrom(Payload.parseFrom(envelope.getPayload()).getData());
        if (transaction.getActionsCount() != 1) {
            throw Refusal.altered("The prepared transaction does not hold exactly one action.");
        }
        return ChaincodeActionPayload.parseFrom(transaction.getActions(0).getPayload())
                .getAction();
    }

    /** The one envelope that holds our proposal and their answer; anything more, less or different shows in the comparison. */
    private static Envelope rebuilt(Proposal proposal, ChaincodeEndorsedAction endorsed) {
        var action = TransactionAction.newBuilder()
                .setHeader(proposal.signatureHeader())
                .setPayload(ChaincodeActionPayload.newBuilder()
                        .setChaincodeProposalPayload(proposal.payloadBytes())
                        .setAction(known(endorsed))
                        .build()
                        .toByteString());
        return Envelope.newBuilder()
                .setPayload(Payload.newBuilder()
                        .setHeader(proposal.header())
                        .setData(Transaction.newBuilder()
                                .addActions(action)
                                .build()
                                .toByteString())
                        .build()
                        .toByteString())
                .build();
    }

    /** The answer with its known fields only: unknown ones would be signed unseen. */
    private static ChaincodeEndorsedAction known(ChaincodeEndorsedAction endorsed) {
        var known =
                ChaincodeEndorsedAction.newBuilder().setProposalResponsePayload(endorsed.getProposalResponsePayload());
        for (var endorsement : endorsed.getEndorsementsList()) {
            known.addEndorsements(Endorsement.newBuilder()
                    .setEndorser(endorsement.getEndorser())
                    .setSignature(endorsement.getSignature()));
        }
        return known.build();
    }

    private static ChaincodeAction action(Proposal proposal, ProposalResponsePayload answer)
            throws InvalidProtocolBufferException {
        if (!answer.getProposalHash().equals(ByteString.copyFrom(proposal.hash()))) {
            throw Refusal.altered("The endorsers answered another proposal.");
        }
        var action = ChaincodeAction.parseFrom(answer.getExtension());
        if (!action.getChaincodeId().getName().equals(proposal.target().chaincode())) {
            throw Refusal.altered("Another chaincode answered.");
        }
        if (action.getResponse().getStatus() != OK) {
            throw Refusal.altered("The chaincode refused, but a transaction was prepared.");
        }
        return action;
    }

    /** What the chaincode answered. */
    public String response() {
        return action.getResponse().getPayload().toString(StandardCharsets.UTF_8);
    }

    public String transaction() {
        return proposal.transaction();
    }

    /** The signed envelope; sending the same bytes again is harmless, signing again is not. */
    public byte[] signed(Signer signer) {
        return Envelope.newBuilder()
                .setPayload(payload)
                .setSignature(ByteString.copyFrom(signer.sign(payload.toByteArray())))
                .build()
                .toByteArray();
    }
}

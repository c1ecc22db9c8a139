// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.network;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.carevault.vault.proposal.Signer;
import org.carevault.vault.sealing.Digests;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.ledger.rwset.NsReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeEndorsedAction;
import org.hyperledger.fabric.protos.peer.ChaincodeID;
import org.hyperledger.fabric.protos.peer.ChaincodeInvocationSpec;
import org.hyperledger.fabric.protos.peer.ChaincodeProposalPayload;
import org.hyperledger.fabric.protos.peer.Endorsement;
import org.hyperledger.fabric.protos.peer.Proposal;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.Response;
import org.hyperledger.fabric.protos.peer.SignedProposal;
import org.hyperledger.fabric.protos.peer.Transaction;
import org.hyperledger.fabric.protos.peer.TransactionAction;

/** What a gateway prepares for a proposal, with a knob at every place where somebody could lie. */
public final class Answer {
    private final Proposal proposal;
    private final Header header;
    private final List<Signer> endorsers;

    public UnaryOperator<KVRWSet> writes = set -> set;
    public UnaryOperator<TxReadWriteSet> results = set -> set;
    public UnaryOperator<ChaincodeAction> action = action -> action;
    public UnaryOperator<ProposalResponsePayload> answer = answer -> answer;
    public UnaryOperator<Endorsement> endorsement = endorsement -> endorsement;
    public UnaryOperator<ChaincodeActionPayload> actionPayload = payload -> payload;
    public UnaryOperator<Transaction> transaction = transaction -> transaction;
    public UnaryOperator<Payload> payload = payload -> payload;
    public UnaryOperator<Envelope> envelope = envelope -> envelope;

    public Answer(byte[] signedProposal, Signer... endorsers) {
        try {
            proposal =
                    Proposal.parseFrom(SignedProposal.parseFrom(signedProposal).getProposalBytes());
            header = Header.parseFrom(proposal.getHeader());
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
        this.endorsers = List.of(endorsers);
    }

    /** The function that is called. */
    public String function() {
        return call(0);
    }

    /** Its one argument. */
    public String argument() {
        return call(1);
    }

    private String call(int n) {
        try {
            var input =
                    ChaincodeProposalPayload.parseFrom(proposal.getPayload()).getInput();
            return ChaincodeInvocationSpec.parseFrom(input)
                    .getChaincodeSpec()
                    .getInput()
                    .getArgs(n)
                    .toStringUtf8();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The unsigned envelope that writes the key and answers the text. */
    public byte[] prepare(String key, String response) {
        var endorsed = endorsed(answer(key, response));
        var inner = actionPayload.apply(ChaincodeActionPayload.newBuilder()
                .setChaincodeProposalPayload(proposal.getPayload())
                .setAction(endorsed)
                .build());
        var body = transaction.apply(Transaction.newBuilder()
                .addActions(TransactionAction.newBuilder()
                        .setHeader(header.getSignatureHeader())
                        .setPayload(inner.toByteString()))
                .build());
        var whole = payload.apply(Payload.newBuilder()
                .setHeader(header)
                .setData(body.toByteString())
                .build());
        return envelope.apply(
                        Envelope.newBuilder().setPayload(whole.toByteString()).build())
                .toByteArray();
    }

    private ByteString answer(String key, String response) {
        var set = KVRWSet.newBuilder();
        if (key != null) {
            set.addWrites(KVWrite.newBuilder().setKey(key).setValue(ByteString.copyFromUtf8("{}")));
        }
        var own = NsReadWriteSet.newBuilder()
                .setNamespace("carevault")
                .setRwset(writes.apply(set.build()).toByteString());
        var all = results.apply(TxReadWriteSet.newBuilder().addNsRwset(own).build());
        var done = action.apply(ChaincodeAction.newBuilder()
                .setChaincodeId(ChaincodeID.newBuilder().setName("carevault").setVersion("1.0"))
                .setResponse(Response.newBuilder().setStatus(200).setPayload(ByteString.copyFromUtf8(response)))
                .setResults(all.toByteString())
                .build());
        return answer.apply(ProposalResponsePayload.newBuilder()
                        .setProposalHash(proposalHash())
                        .setExtension(done.toByteString())
                        .build())
                .toByteString();
    }

    private ByteString proposalHash() {
        return ByteString.copyFrom(Digests.sha256(
                header.getChannelHeader().toByteArray(),
                header.getSignatureHeader().toByteArray(),
                proposal.getPayload().toByteArray()));
    }

    private ChaincodeEndorsedAction endorsed(ByteString answer) {
        var endorsements = new ArrayList<Endorsement>();
        for (var endorser : endorsers) {
            var identity = ByteString.copyFrom(endorser.creator());
            endorsements.add(endorsement.apply(Endorsement.newBuilder()
                    .setEndorser(identity)
                    .setSignature(ByteString.copyFrom(
                            endorser.sign(answer.concat(identity).toByteArray())))
                    .build()));
        }
        return ChaincodeEndorsedAction.newBuilder()
                .setProposalResponsePayload(answer)
                .addAllEndorsements(endorsements)
                .build();
    }
}

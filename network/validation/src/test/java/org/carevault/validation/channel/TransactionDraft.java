// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation.channel;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.carevault.validation.Headers;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeEndorsedAction;
import org.hyperledger.fabric.protos.peer.ChaincodeHeaderExtension;
import org.hyperledger.fabric.protos.peer.ChaincodeID;
import org.hyperledger.fabric.protos.peer.ChaincodeProposalPayload;
import org.hyperledger.fabric.protos.peer.Endorsement;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.Transaction;
import org.hyperledger.fabric.protos.peer.TransactionAction;

/** A transaction in the making; every part can be bent before it is signed. */
public final class TransactionDraft {
    private final Member creator;
    private final Results results;
    private final List<Function<ByteString, Endorsement>> endorsements = new ArrayList<>();
    private UnaryOperator<ChannelHeader.Builder> header = each -> each;
    private UnaryOperator<ChaincodeAction.Builder> action = each -> each;
    private UnaryOperator<ProposalResponsePayload.Builder> response = each -> each;
    private UnaryOperator<Transaction.Builder> transaction = each -> each;
    private UnaryOperator<SignatureHeader.Builder> signature = each -> each;

    /** A call of a chaincode with the results that its endorsers saw. */
    public TransactionDraft(Member creator, Results results) {
        this.creator = creator;
        this.results = results;
    }

    public TransactionDraft endorsedBy(Member... members) {
        for (var member : members) endorsement(answered -> endorse(answered, member, member.serialized()));
        return this;
    }

    public TransactionDraft header(UnaryOperator<ChannelHeader.Builder> change) {
        header = change;
        return this;
    }

    public TransactionDraft signatureHeader(UnaryOperator<SignatureHeader.Builder> change) {
        signature = change;
        return this;
    }

    public TransactionDraft action(UnaryOperator<ChaincodeAction.Builder> change) {
        action = change;
        return this;
    }

    public TransactionDraft response(UnaryOperator<ProposalResponsePayload.Builder> change) {
        response = change;
        return this;
    }

    public TransactionDraft transaction(UnaryOperator<Transaction.Builder> change) {
        transaction = change;
        return this;
    }

    /** Adds an endorsement made from the bytes of the answer. */
    public TransactionDraft endorsement(Function<ByteString, Endorsement> endorsement) {
        endorsements.add(endorsement);
        return this;
    }

    /** The signed envelope. */
    public Envelope envelope() {
        var payload = payload().toByteString();
        return Envelope.newBuilder()
                .setPayload(payload)
                .setSignature(creator.sign(payload))
                .build();
    }

    /** The envelope's payload, new with each call. */
    public Payload payload() {
        var nonce = ByteString.copyFromUtf8(UUID.randomUUID().toString());
        var signatureHeader = signature
                .apply(SignatureHeader.newBuilder()
                        .setCreator(creator.serialized())
                        .setNonce(nonce))
                .build()
                .toByteString();
        var channelHeader = header.apply(channelHeader(nonce)).build().toByteString();
        var data = transaction
                .apply(Transaction.newBuilder().addActions(action(channelHeader, signatureHeader)))
                .build();
        return Payload.newBuilder()
                .setHeader(Header.newBuilder().setChannelHeader(channelHeader).setSignatureHeader(signatureHeader))
                .setData(data.toByteString())
                .build();
    }

    private ChannelHeader.Builder channelHeader(ByteString nonce) {
        var id = Headers.sha256(nonce.toByteArray(), creator.serialized().toByteArray());
        var extension = ChaincodeHeaderExtension.newBuilder().setChaincodeId(chaincode());
        return ChannelHeader.newBuilder()
                .setType(HeaderType.ENDORSER_TRANSACTION_VALUE)
                .setChannelId(TestChannel.NAME)
                .setTxId(HexFormat.of().formatHex(id))
                .setTimestamp(Timestamp.newBuilder().setSeconds(1_800_000_000))
                .setExtension(extension.build().toByteString());
    }

    private ChaincodeID.Builder chaincode() {
        return ChaincodeID.newBuilder().setName(results.chaincode()).setVersion("1.0");
    }

    private TransactionAction action(ByteString channelHeader, ByteString signatureHeader) {
        var proposal = ChaincodeProposalPayload.newBuilder()
                .setInput(ByteString.copyFromUtf8("input"))
                .build()
                .toByteString();
        var hash = Headers.sha256(channelHeader.toByteArray(), signatureHeader.toByteArray(), proposal.toByteArray());
        var done = action.apply(
                ChaincodeAction.newBuilder().setChaincodeId(chaincode()).setResults(results.bytes()));
        var answered = response.apply(ProposalResponsePayload.newBuilder()
                        .setProposalHash(ByteString.copyFrom(hash))
                        .setExtension(done.build().toByteString()))
                .build()
                .toByteString();
        var endorsed = ChaincodeEndorsedAction.newBuilder().setProposalResponsePayload(answered);
        endorsements.forEach(each -> endorsed.addEndorsements(each.apply(answered)));
        var payload = ChaincodeActionPayload.newBuilder()
                .setChaincodeProposalPayload(proposal)
                .setAction(endorsed);
        return TransactionAction.newBuilder()
                .setHeader(signatureHeader)
                .setPayload(payload.build().toByteString())
                .build();
    }

    /** A member's endorsement under one spelling of its identity. */
    public static Endorsement endorse(ByteString answered, Member member, ByteString identity) {
        return Endorsement.newBuilder()
                .setEndorser(identity)
                .setSignature(member.sign(answered.concat(identity)))
                .build();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.bench.chain;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.carevault.devledger.pki.SigningIdentity;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.ledger.rwset.NsReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeEndorsedAction;
import org.hyperledger.fabric.protos.peer.ChaincodeEvent;
import org.hyperledger.fabric.protos.peer.ChaincodeHeaderExtension;
import org.hyperledger.fabric.protos.peer.ChaincodeID;
import org.hyperledger.fabric.protos.peer.ChaincodeInput;
import org.hyperledger.fabric.protos.peer.ChaincodeInvocationSpec;
import org.hyperledger.fabric.protos.peer.ChaincodeProposalPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeSpec;
import org.hyperledger.fabric.protos.peer.Endorsement;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.Response;
import org.hyperledger.fabric.protos.peer.Transaction;
import org.hyperledger.fabric.protos.peer.TransactionAction;

/** Turns drafts into endorsed and signed envelopes, as client and peers do together. */
public final class Sealing {
    private final Draft draft;
    private final String id;

    private Sealing(Draft draft) {
        this.draft = draft;
        this.id = HexFormat.of().formatHex(sha256(ByteString.copyFrom(draft.nonce), draft.creatorBytes()));
    }

    /** The transaction's id. */
    public static String id(Draft draft) {
        return new Sealing(draft).id;
    }

    /** The envelope as the orderer gets it. */
    public static Envelope seal(Draft draft) {
        return new Sealing(draft).envelope();
    }

    /** The transaction id in a sealed envelope. */
    static String id(ByteString envelope) {
        try {
            Payload payload = Payload.parseFrom(Envelope.parseFrom(envelope).getPayload());
            return ChannelHeader.parseFrom(payload.getHeader().getChannelHeader())
                    .getTxId();
        } catch (com.google.protobuf.InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] sha256(ByteString... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (ByteString part : parts) {
                digest.update(part.asReadOnlyByteBuffer());
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Envelope envelope() {
        Header header = header();
        ByteString input = input();
        ByteString response = response(header, input);
        var action = ChaincodeEndorsedAction.newBuilder().setProposalResponsePayload(response);
        for (SigningIdentity endorser : draft.endorsers) {
            action.addEndorsements(Endorsement.newBuilder()
                    .setEndorser(endorser.serialized())
                    .setSignature(endorser.sign(response.concat(endorser.serialized()))));
        }
        var payload = ChaincodeActionPayload.newBuilder()
                .setChaincodeProposalPayload(input)
                .setAction(action);
        var transaction = Transaction.newBuilder()
                .addActions(TransactionAction.newBuilder()
                        .setHeader(header.getSignatureHeader())
                        .setPayload(payload.build().toByteString()));
        return signed(
                draft.creator,
                Payload.newBuilder()
                        .setHeader(header)
                        .setData(transaction.build().toByteString()));
    }

    static Envelope signed(SigningIdentity creator, Payload.Builder payload) {
        ByteString bytes = payload.build().toByteString();
        return Envelope.newBuilder()
                .setPayload(bytes)
                .setSignature(creator.sign(bytes))
                .build();
    }

    private Header header() {
        ByteString extension = ChaincodeHeaderExtension.newBuilder()
                .setChaincodeId(ChaincodeID.newBuilder().setName(draft.chaincode))
                .build()
                .toByteString();
        ChannelHeader channel = ChannelHeader.newBuilder()
                .setType(HeaderType.ENDORSER_TRANSACTION_VALUE)
                .setChannelId(draft.channel)
                .setTxId(id)
                .setTimestamp(Timestamp.newBuilder()
                        .setSeconds(draft.time.getEpochSecond())
                        .setNanos(draft.time.getNano()))
                .setExtension(extension)
                .build();
        SignatureHeader signature = SignatureHeader.newBuilder()
                .setCreator(draft.creatorBytes())
                .setNonce(ByteString.copyFrom(draft.nonce))
                .build();
        return Header.newBuilder()
                .setChannelHeader(channel.toByteString())
                .setSignatureHeader(signature.toByteString())
                .build();
    }

    private ByteString input() {
        var arguments = ChaincodeInput.newBuilder()
                .addArgs(ByteString.copyFromUtf8(draft.function))
                .addArgs(ByteString.copyFromUtf8(draft.argument));
        var spec = ChaincodeSpec.newBuilder()
                .setType(ChaincodeSpec.Type.JAVA)
                .setChaincodeId(ChaincodeID.newBuilder().setName(draft.chaincode))
                .setInput(arguments);
        return ChaincodeProposalPayload.newBuilder()
                .setInput(ChaincodeInvocationSpec.newBuilder()
                        .setChaincodeSpec(spec)
                        .build()
                        .toByteString())
                .build()
                .toByteString();
    }

    private ByteString response(Header header, ByteString input) {
        var action = ChaincodeAction.newBuilder()
                .setResults(results())
                .setResponse(Response.newBuilder().setStatus(200).setPayload(ByteString.copyFromUtf8(draft.response)))
                .setChaincodeId(
                        ChaincodeID.newBuilder().setName(draft.chaincode).setVersion(draft.version));
        if (draft.event != null) {
            action.setEvents(ChaincodeEvent.newBuilder()
                    .setChaincodeId(draft.chaincode)
                    .setTxId(id)
                    .setEventName(draft.event)
                    .setPayload(ByteString.copyFrom(draft.eventPayload))
                    .build()
                    .toByteString());
        }
        byte[] hash = sha256(header.getChannelHeader(), header.getSignatureHeader(), input);
        return ProposalResponsePayload.newBuilder()
                .setProposalHash(ByteString.copyFrom(hash))
                .setExtension(action.build().toByteString())
                .build()
                .toByteString();
    }

    private ByteString results() {
        var keys = KVRWSet.newBuilder();
        draft.reads.forEach((key, version) -> {
            var read = KVRead.newBuilder().setKey(key);
            keys.addReads(version == null ? read : read.setVersion(version));
        });
        draft.writes.forEach((key, value) -> keys.addWrites(
                KVWrite.newBuilder().setKey(key).setIsDelete(value.length == 0).setValue(ByteString.copyFrom(value))));
        return TxReadWriteSet.newBuilder()
                .setDataModel(TxReadWriteSet.DataModel.KV)
                .addNsRwset(NsReadWriteSet.newBuilder()
                        .setNamespace(draft.chaincode)
                        .setRwset(keys.build().toByteString()))
                .build()
                .toByteString();
    }
}

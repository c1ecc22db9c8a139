// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.genesis;

import com.google.protobuf.ByteString;
import java.util.List;
import org.carevault.devledger.pki.Organisation;
import org.carevault.devledger.pki.SigningIdentity;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.ledger.rwset.NsReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.Version;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeEndorsedAction;
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

/** Writes an ordinary {@code _lifecycle} transaction that commits a definition, endorsed by every peer. */
final class DefinitionTransaction {
    private static final String LIFECYCLE = "_lifecycle";
    private static final ChaincodeID ID =
            ChaincodeID.newBuilder().setName(LIFECYCLE).build();

    private DefinitionTransaction() {}

    /** The transaction; {@code current} is the version of the definition's keys, null for a new chaincode. */
    static Envelope of(String channel, List<Organisation> organisations, Definition definition, Version current) {
        SigningIdentity creator = organisations.get(0).admin();
        var signature = Envelopes.signatureHeader(creator.serialized());
        var extension = ChaincodeHeaderExtension.newBuilder().setChaincodeId(ID).build();
        var header = Envelopes.header(
                Envelopes.channelHeader(HeaderType.ENDORSER_TRANSACTION, channel, signature, extension.toByteString()),
                signature);
        ByteString input = ChaincodeProposalPayload.newBuilder()
                .setInput(input(definition).toByteString())
                .build()
                .toByteString();
        ByteString response = response(header, input, results(definition, current));
        var payload = ChaincodeActionPayload.newBuilder()
                .setChaincodeProposalPayload(input)
                .setAction(endorsed(response, organisations));
        var action = TransactionAction.newBuilder()
                .setHeader(header.getSignatureHeader())
                .setPayload(payload.build().toByteString());
        return Envelopes.sign(
                creator,
                header,
                Transaction.newBuilder().addActions(action).build().toByteString());
    }

    private static ChaincodeInvocationSpec input(Definition definition) {
        var arguments = ChaincodeInput.newBuilder()
                .addArgs(ByteString.copyFromUtf8("CommitChaincodeDefinition"))
                .addArgs(definition.arguments().toByteString());
        return ChaincodeInvocationSpec.newBuilder()
                .setChaincodeSpec(ChaincodeSpec.newBuilder()
                        .setType(ChaincodeSpec.Type.GOLANG)
                        .setChaincodeId(ID)
                        .setInput(arguments))
                .build();
    }

    private static ByteString results(Definition definition, Version current) {
        var keys = KVRWSet.newBuilder();
        definition.state().forEach((key, value) -> {
            keys.addReads(read(key, current));
            keys.addWrites(KVWrite.newBuilder().setKey(key).setValue(value));
        });
        var namespace = NsReadWriteSet.newBuilder()
                .setNamespace(LIFECYCLE)
                .setRwset(keys.build().toByteString());
        return TxReadWriteSet.newBuilder()
                .setDataModel(TxReadWriteSet.DataModel.KV)
                .addNsRwset(namespace)
                .build()
                .toByteString();
    }

    private static KVRead.Builder read(String key, Version current) {
        var read = KVRead.newBuilder().setKey(key);
        return current == null ? read : read.setVersion(current);
    }

    private static ByteString response(Header header, ByteString input, ByteString results) {
        var action = ChaincodeAction.newBuilder()
                .setResults(results)
                .setResponse(Response.newBuilder().setStatus(200))
                .setChaincodeId(ChaincodeID.newBuilder().setName(LIFECYCLE).setVersion("syscc"));
        byte[] hash = Envelopes.sha256(header.getChannelHeader(), header.getSignatureHeader(), input);
        return ProposalResponsePayload.newBuilder()
                .setProposalHash(ByteString.copyFrom(hash))
                .setExtension(action.build().toByteString())
                .build()
                .toByteString();
    }

    private static ChaincodeEndorsedAction.Builder endorsed(ByteString response, List<Organisation> organisations) {
        var action = ChaincodeEndorsedAction.newBuilder().setProposalResponsePayload(response);
        for (Organisation organisation : organisations) {
            ByteString endorser = organisation.peer().serialized();
            action.addEndorsements(Endorsement.newBuilder()
                    .setEndorser(endorser)
                    .setSignature(organisation.peer().sign(response.concat(endorser))));
        }
        return action;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.ledger;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.carevault.model.rule.Caller;
import org.carevault.model.rule.Invocation;
import org.carevault.server.certificate.MemberCertificate;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.ledger.rwset.NsReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeEvent;
import org.hyperledger.fabric.protos.peer.ChaincodeInvocationSpec;
import org.hyperledger.fabric.protos.peer.ChaincodeProposalPayload;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.Transaction;

/** Reads one chaincode's calls out of transaction envelopes. */
final class CallReader {
    private final String chaincode;

    CallReader(String chaincode) {
        this.chaincode = chaincode;
    }

    LedgerTransaction read(Payload payload, ChannelHeader header, String flag) throws InvalidProtocolBufferException {
        Transaction transaction = Transaction.parseFrom(payload.getData());
        if (transaction.getActionsCount() != 1) {
            return BlockReader.empty(header.getTxId(), flag);
        }
        var content = ChaincodeActionPayload.parseFrom(transaction.getActions(0).getPayload());
        var endorsed = ProposalResponsePayload.parseFrom(content.getAction().getProposalResponsePayload());
        var action = ChaincodeAction.parseFrom(endorsed.getExtension());
        var results = TxReadWriteSet.parseFrom(action.getResults());
        return new LedgerTransaction(
                header.getTxId(),
                flag,
                call(payload, header, content, action, results),
                writes(results),
                definition(results));
    }

    private Optional<String> definition(TxReadWriteSet results) throws InvalidProtocolBufferException {
        for (NsReadWriteSet namespace : results.getNsRwsetList()) {
            if (namespace.getNamespace().equals(CommittedDefinition.NAMESPACE)) {
                return CommittedDefinition.version(KVRWSet.parseFrom(namespace.getRwset()), chaincode);
            }
        }
        return Optional.empty();
    }

    private Optional<LedgerCall> call(
            Payload payload,
            ChannelHeader header,
            ChaincodeActionPayload content,
            ChaincodeAction action,
            TxReadWriteSet results)
            throws InvalidProtocolBufferException {
        List<ByteString> arguments = arguments(content.getChaincodeProposalPayload());
        var creator = creator(payload.getHeader().getSignatureHeader());
        Optional<MemberCertificate> certificate = certificate(creator);
        boolean ours = action.getChaincodeId().getName().equals(chaincode);
        if (!ours || arguments.size() != 2 || certificate.isEmpty()) {
            return Optional.empty();
        }
        var event = ChaincodeEvent.parseFrom(action.getEvents());
        return Optional.of(new LedgerCall(
                invocation(header, certificate.get().caller(creator.getMspid()), arguments),
                certificate.get().ends(),
                action.getChaincodeId().getVersion(),
                onlyOurs(results),
                action.getResponse().getPayload().toStringUtf8(),
                event.getEventName().isEmpty() ? null : event.getEventName(),
                event.getPayload().toByteArray()));
    }

    private static Invocation invocation(ChannelHeader header, Caller caller, List<ByteString> arguments) {
        return new Invocation(
                header.getTxId(),
                time(header),
                caller,
                arguments.get(0).toStringUtf8(),
                arguments.get(1).toStringUtf8());
    }

    private SortedMap<String, byte[]> writes(TxReadWriteSet results) throws InvalidProtocolBufferException {
        SortedMap<String, byte[]> writes = new TreeMap<>();
        for (NsReadWriteSet namespace : results.getNsRwsetList()) {
            if (namespace.getNamespace().equals(chaincode)) {
                KVRWSet.parseFrom(namespace.getRwset())
                        .getWritesList()
                        .forEach(write ->
                                writes.put(write.getKey(), write.getValue().toByteArray()));
            }
        }
        return writes;
    }

    private boolean onlyOurs(TxReadWriteSet results) throws InvalidProtocolBufferException {
        for (NsReadWriteSet namespace : results.getNsRwsetList()) {
            boolean foreign = !namespace.getNamespace().equals(chaincode)
                    && KVRWSet.parseFrom(namespace.getRwset()).getWritesCount() > 0;
            if (foreign || namespace.getCollectionHashedRwsetCount() > 0) {
                return false;
            }
        }
        return true;
    }

    static List<ByteString> arguments(ByteString proposalPayload) throws InvalidProtocolBufferException {
        var input = ChaincodeProposalPayload.parseFrom(proposalPayload).getInput();
        return ChaincodeInvocationSpec.parseFrom(input)
                .getChaincodeSpec()
                .getInput()
                .getArgsList();
    }

    static Optional<Caller> caller(ByteString signatureHeader) throws InvalidProtocolBufferException {
        var creator = creator(signatureHeader);
        return certificate(creator).map(certificate -> certificate.caller(creator.getMspid()));
    }

    private static SerializedIdentity creator(ByteString signatureHeader) throws InvalidProtocolBufferException {
        return SerializedIdentity.parseFrom(
                SignatureHeader.parseFrom(signatureHeader).getCreator());
    }

    private static Optional<MemberCertificate> certificate(SerializedIdentity creator) {
        return MemberCertificate.fromPem(creator.getIdBytes().toByteArray());
    }

    static Instant time(ChannelHeader header) {
        return Instant.ofEpochSecond(
                        header.getTimestamp().getSeconds(),
                        header.getTimestamp().getNanos())
                .truncatedTo(ChronoUnit.MILLIS);
    }
}

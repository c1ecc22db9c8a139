// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import java.util.Map;
import java.util.Optional;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.ConfigEnvelope;
import org.hyperledger.fabric.protos.common.ConfigUpdate;
import org.hyperledger.fabric.protos.common.ConfigUpdateEnvelope;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.IdentifierHeader;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.HashedRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeEvent;
import org.hyperledger.fabric.protos.peer.ChaincodeHeaderExtension;
import org.hyperledger.fabric.protos.peer.ChaincodeInvocationSpec;
import org.hyperledger.fabric.protos.peer.ChaincodeProposalPayload;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.Transaction;

/** Which fields of bytes hold another message. */
final class WrappedMessages {
    private static final Map<String, Parser<? extends Message>> PARSERS = Map.ofEntries(
            Map.entry("common.BlockData.data", Envelope.parser()),
            Map.entry("common.Envelope.payload", Payload.parser()),
            Map.entry("common.Header.channel_header", ChannelHeader.parser()),
            Map.entry("common.Header.signature_header", SignatureHeader.parser()),
            Map.entry("common.SignatureHeader.creator", SerializedIdentity.parser()),
            Map.entry("common.ChannelHeader.extension", ChaincodeHeaderExtension.parser()),
            Map.entry("common.ConfigUpdateEnvelope.config_update", ConfigUpdate.parser()),
            Map.entry("common.ConfigSignature.signature_header", SignatureHeader.parser()),
            Map.entry("common.MetadataSignature.signature_header", SignatureHeader.parser()),
            Map.entry("common.MetadataSignature.identifier_header", IdentifierHeader.parser()),
            Map.entry("protos.TransactionAction.header", SignatureHeader.parser()),
            Map.entry("protos.TransactionAction.payload", ChaincodeActionPayload.parser()),
            Map.entry("protos.ChaincodeActionPayload.chaincode_proposal_payload", ChaincodeProposalPayload.parser()),
            Map.entry("protos.ChaincodeProposalPayload.input", ChaincodeInvocationSpec.parser()),
            Map.entry("protos.ChaincodeEndorsedAction.proposal_response_payload", ProposalResponsePayload.parser()),
            Map.entry("protos.ProposalResponsePayload.extension", ChaincodeAction.parser()),
            Map.entry("protos.ChaincodeAction.results", TxReadWriteSet.parser()),
            Map.entry("protos.ChaincodeAction.events", ChaincodeEvent.parser()),
            Map.entry("protos.Endorsement.endorser", SerializedIdentity.parser()),
            Map.entry("rwset.NsReadWriteSet.rwset", KVRWSet.parser()),
            Map.entry("rwset.CollectionHashedReadWriteSet.hashed_rwset", HashedRWSet.parser()));

    private WrappedMessages() {}

    /** The message in that field, or nothing where it holds none, be it on purpose or because somebody sent rubbish. */
    static Optional<Message> in(Message message, FieldDescriptor field, ByteString bytes) {
        try {
            Parser<? extends Message> parser =
                    message instanceof Payload payload && field.getName().equals("data")
                            ? dataOf(payload)
                            : PARSERS.get(field.getFullName());
            return parser == null ? Optional.empty() : Optional.of(parser.parseFrom(bytes));
        } catch (InvalidProtocolBufferException e) {
            return Optional.empty();
        }
    }

    private static Parser<? extends Message> dataOf(Payload payload) throws InvalidProtocolBufferException {
        HeaderType kind = HeaderType.forNumber(
                ChannelHeader.parseFrom(payload.getHeader().getChannelHeader()).getType());
        return switch (kind) {
            case ENDORSER_TRANSACTION -> Transaction.parser();
            case CONFIG -> ConfigEnvelope.parser();
            case CONFIG_UPDATE -> ConfigUpdateEnvelope.parser();
            default -> null;
        };
    }
}

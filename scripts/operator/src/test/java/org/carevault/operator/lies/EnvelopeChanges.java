// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.lies;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.UnknownFieldSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
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

/** Every single change of a prepared transaction: each field of each message in it, set or not, is another, gone or one more. */
public final class EnvelopeChanges {
    /** Fields of bytes that hold a message. */
    private static final Map<String, Message> NESTED = Map.ofEntries(
            Map.entry("common.Envelope.payload", Payload.getDefaultInstance()),
            Map.entry("common.Payload.data", Transaction.getDefaultInstance()),
            Map.entry("common.Header.channel_header", ChannelHeader.getDefaultInstance()),
            Map.entry("common.Header.signature_header", SignatureHeader.getDefaultInstance()),
            Map.entry("common.ChannelHeader.extension", ChaincodeHeaderExtension.getDefaultInstance()),
            Map.entry("common.SignatureHeader.creator", SerializedIdentity.getDefaultInstance()),
            Map.entry("protos.TransactionAction.header", SignatureHeader.getDefaultInstance()),
            Map.entry("protos.TransactionAction.payload", ChaincodeActionPayload.getDefaultInstance()),
            Map.entry(
                    "protos.ChaincodeActionPayload.chaincode_proposal_payload",
                    ChaincodeProposalPayload.getDefaultInstance()),
            Map.entry("protos.ChaincodeProposalPayload.input", ChaincodeInvocationSpec.getDefaultInstance()),
            Map.entry(
                    "protos.ChaincodeEndorsedAction.proposal_response_payload",
                    ProposalResponsePayload.getDefaultInstance()),
            Map.entry("protos.ProposalResponsePayload.extension", ChaincodeAction.getDefaultInstance()),
            Map.entry("protos.ChaincodeAction.results", TxReadWriteSet.getDefaultInstance()),
            Map.entry("protos.ChaincodeAction.events", ChaincodeEvent.getDefaultInstance()),
            Map.entry("rwset.NsReadWriteSet.rwset", KVRWSet.getDefaultInstance()),
            Map.entry("protos.Endorsement.endorser", SerializedIdentity.getDefaultInstance()));

    private final Map<String, Supplier<Message>> changes = new LinkedHashMap<>();

    private EnvelopeChanges(Message message) {
        for (var field : message.getDescriptorForType().getFields()) {
            if (field.isRepeated()) elements(message, field);
            else if (field.getJavaType() != FieldDescriptor.JavaType.MESSAGE || message.hasField(field))
                value(field.getName(), field, message.getField(field), other -> message.toBuilder()
                        .setField(field, other)
                        .build());
        }
        var unknown = UnknownFieldSet.newBuilder().mergeVarintField(9999, 1).build();
        changes.put("+", () -> message.toBuilder().setUnknownFields(unknown).build());
    }

    /** The changed bytes by the place of their change. */
    public static Map<String, Supplier<byte[]>> of(byte[] envelope) {
        try {
            var all = new LinkedHashMap<String, Supplier<byte[]>>();
            new EnvelopeChanges(Envelope.parseFrom(envelope))
                    .changes.forEach(
                            (place, change) -> all.put(place, () -> change.get().toByteArray()));
            return all;
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The chaincode function that the transaction calls. */
    public static String function(byte[] envelope) {
        try {
            var payload = Payload.parseFrom(Envelope.parseFrom(envelope).getPayload());
            var action = Transaction.parseFrom(payload.getData()).getActions(0);
            var called = ChaincodeProposalPayload.parseFrom(
                    ChaincodeActionPayload.parseFrom(action.getPayload()).getChaincodeProposalPayload());
            var spec = ChaincodeInvocationSpec.parseFrom(called.getInput()).getChaincodeSpec();
            return spec.getInput().getArgs(0).toStringUtf8();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }

    private void elements(Message message, FieldDescriptor field) {
        var elements = List.copyOf((List<?>) message.getField(field));
        for (var i = 0; i < elements.size(); i++) {
            var index = i;
            var name = field.getName() + "[" + i + "]";
            value(name, field, elements.get(i), other -> message.toBuilder()
                    .setRepeatedField(field, index, other)
                    .build());
            changes.put(name + "-", () -> without(message, field, elements, index));
        }
        changes.put(field.getName() + "+", () -> message.toBuilder()
                .addRepeatedField(field, fresh(message, field))
                .build());
    }

    private void value(String name, FieldDescriptor field, Object value, Function<Object, Message> with) {
        if (value instanceof Message message) {
            inside(name, message, with);
        } else if (NESTED.containsKey(field.getFullName()) && !((ByteString) value).isEmpty()) {
            inside(name, parsed(field, (ByteString) value), other -> with.apply(((Message) other).toByteString()));
        } else {
            changes.put(name, () -> with.apply(other(value)));
        }
    }

    private void inside(String name, Message message, Function<Object, Message> with) {
        new EnvelopeChanges(message)
                .changes.forEach((place, change) -> changes.put(name + "." + place, () -> with.apply(change.get())));
    }

    private static Message parsed(FieldDescriptor field, ByteString bytes) {
        try {
            return NESTED.get(field.getFullName()).getParserForType().parseFrom(bytes);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(field.getFullName(), e);
        }
    }

    private static Message without(Message message, FieldDescriptor field, List<?> elements, int index) {
        var builder = message.toBuilder().clearField(field);
        for (var i = 0; i < elements.size(); i++) if (i != index) builder.addRepeatedField(field, elements.get(i));
        return builder.build();
    }

    private static Object fresh(Message message, FieldDescriptor field) {
        return field.getJavaType() == FieldDescriptor.JavaType.MESSAGE
                ? message.toBuilder().newBuilderForField(field).build()
                : other(field.getJavaType() == FieldDescriptor.JavaType.STRING ? "" : ByteString.EMPTY);
    }

    private static Object other(Object value) {
        if (value instanceof Integer number) return number + 1;
        if (value instanceof Long number) return number + 1;
        if (value instanceof Boolean truth) return !truth;
        if (value instanceof String text) return text + "x";
        if (value instanceof EnumValueDescriptor constant)
            return constant.getType().findValueByNumberCreatingIfUnknown(constant.getNumber() + 1);
        var bytes = ((ByteString) value).toByteArray();
        if (bytes.length == 0) return ByteString.copyFromUtf8("x");
        bytes[bytes.length / 2] ^= 1;
        return ByteString.copyFrom(bytes);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Metadata;
import org.hyperledger.fabric.protos.common.OrdererBlockMetadata;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/**
 * The shapes of the messages in a block: every field of every message that is set somewhere in it, the kinds of its
 * envelopes, its validation flags, and the names of configuration values and system namespaces. Texts such as
 * {@code kvrwset.QueryReads.kv_reads}, {@code flag VALID}.
 */
final class Shapes {
    private final Set<String> found = new TreeSet<>();

    private Shapes() {}

    static Set<String> of(Block block) throws InvalidProtocolBufferException {
        var shapes = new Shapes();
        shapes.walk(block);
        shapes.metadata(block);
        return shapes.found;
    }

    private void metadata(Block block) throws InvalidProtocolBufferException {
        List<ByteString> metadata = block.getMetadata().getMetadataList();
        for (byte flag : metadata.get(BlockMetadataIndex.TRANSACTIONS_FILTER_VALUE)) {
            found.add("flag " + TxValidationCode.forNumber(Byte.toUnsignedInt(flag)));
        }
        Metadata signatures = Metadata.parseFrom(metadata.get(BlockMetadataIndex.SIGNATURES_VALUE));
        walk(signatures);
        walk(OrdererBlockMetadata.parseFrom(signatures.getValue()));
        if (!metadata.get(BlockMetadataIndex.COMMIT_HASH_VALUE).isEmpty()) {
            walk(Metadata.parseFrom(metadata.get(BlockMetadataIndex.COMMIT_HASH_VALUE)));
        }
    }

    private void walk(Message message) {
        String type = message.getDescriptorForType().getFullName();
        message.getAllFields().forEach((field, value) -> {
            found.add(type + "." + field.getName());
            Collection<?> values = field.isRepeated() ? (Collection<?>) value : List.of(value);
            values.forEach(each -> enter(message, field, each));
        });
        if (message instanceof ChannelHeader header) {
            found.add("envelope " + HeaderType.forNumber(header.getType()));
        }
    }

    private void enter(Message message, FieldDescriptor field, Object value) {
        if (value instanceof Message inner) {
            name(field, inner);
            walk(inner);
        } else if (value instanceof ByteString bytes) {
            WrappedMessages.in(message, field, bytes).ifPresent(this::walk);
        } else if (field.getFullName().equals("rwset.NsReadWriteSet.namespace")
                && value.toString().startsWith("_")) {
            found.add("namespace " + value);
        }
    }

    /** Entries of the configuration are told by their names; those of organisations are the same kind of thing. */
    private void name(FieldDescriptor field, Message entry) {
        if (field.isMapField() && field.getFullName().equals("common.ConfigGroup.values")) {
            var key = entry.getDescriptorForType().findFieldByName("key");
            found.add("configuration value " + entry.getField(key));
        }
    }
}

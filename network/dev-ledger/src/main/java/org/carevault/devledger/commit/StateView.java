// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.commit;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.carevault.devledger.simulation.CommittedState;
import org.carevault.validation.state.VersionedValue;
import org.carevault.validation.state.WorldState;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataEntry;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.Version;

/** The validator's state as simulations read it. */
final class StateView implements CommittedState {
    private final WorldState state;

    StateView(WorldState state) {
        this.state = state;
    }

    @Override
    public Optional<Entry> get(String namespace, String key) {
        return Optional.ofNullable(state.get(namespace, key)).map(value -> entry(key, value));
    }

    @Override
    public Iterator<Entry> range(String namespace, String start, String end) {
        Iterator<Map.Entry<String, VersionedValue>> entries = state.range(namespace, start, end, false);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return entries.hasNext();
            }

            @Override
            public Entry next() {
                Map.Entry<String, VersionedValue> next = entries.next();
                return entry(next.getKey(), next.getValue());
            }
        };
    }

    private static Entry entry(String key, VersionedValue value) {
        var version = Version.newBuilder()
                .setBlockNum(value.version().block())
                .setTxNum(value.version().transaction())
                .build();
        return new Entry(key, value.value(), version, metadata(value.metadata()));
    }

    private static Map<String, ByteString> metadata(ByteString serialized) {
        if (serialized.isEmpty()) {
            return Map.of();
        }
        try {
            Map<String, ByteString> metadata = new TreeMap<>();
            for (KVMetadataEntry entry : KVMetadataWrite.parseFrom(serialized).getEntriesList()) {
                metadata.put(entry.getName(), entry.getValue());
            }
            return metadata;
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("validation wrote this metadata itself", e);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.simulation;

import com.google.protobuf.ByteString;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.carevault.validation.state.KeyOrder;
import org.hyperledger.fabric.protos.ledger.rwset.NsReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataEntry;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.RangeQueryInfo;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.Version;

/** What a transaction read and wrote in one chaincode's part of the state; the last write to a key counts. */
final class NamespaceReadWriteSet {
    private final String namespace;
    private final SortedMap<String, KVRead> reads = new TreeMap<>(KeyOrder.UTF8);
    private final SortedMap<String, KVWrite> writes = new TreeMap<>(KeyOrder.UTF8);
    private final SortedMap<String, KVMetadataWrite> metadataWrites = new TreeMap<>(KeyOrder.UTF8);
    private final Map<RangeKey, RangeQueryInfo> ranges = new LinkedHashMap<>();

    /** Scans that are equal in these are recorded once. */
    private record RangeKey(String start, String end, boolean exhausted) {}

    NamespaceReadWriteSet(String namespace) {
        this.namespace = namespace;
    }

    /** @param version null when the key had no value */
    void read(String key, Version version) {
        var read = KVRead.newBuilder().setKey(key);
        if (version != null) {
            read.setVersion(version);
        }
        reads.put(key, read.build());
    }

    void write(String key, ByteString value) {
        writes.put(
                key,
                KVWrite.newBuilder()
                        .setKey(key)
                        .setIsDelete(value.isEmpty())
                        .setValue(value)
                        .build());
    }

    void writeMetadata(String key, String name, ByteString value) {
        var entry = KVMetadataEntry.newBuilder().setName(name).setValue(value);
        metadataWrites.put(
                key, KVMetadataWrite.newBuilder().setKey(key).addEntries(entry).build());
    }

    void range(RangeQueryInfo info) {
        ranges.putIfAbsent(new RangeKey(info.getStartKey(), info.getEndKey(), info.getItrExhausted()), info);
    }

    NsReadWriteSet build() {
        var set = KVRWSet.newBuilder()
                .addAllReads(reads.values())
                .addAllRangeQueriesInfo(ranges.values())
                .addAllWrites(writes.values())
                .addAllMetadataWrites(metadataWrites.values())
                .build();
        return NsReadWriteSet.newBuilder()
                .setNamespace(namespace)
                .setRwset(set.toByteString())
                .build();
    }
}

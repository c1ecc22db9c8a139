// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.commit;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.carevault.devledger.simulation.CommittedState;
import org.carevault.devledger.simulation.KeyOrder;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.Version;

/** Keys and values in memory. */
final class WrittenState implements CommittedState {
    private final Map<String, NavigableMap<String, Entry>> namespaces = new HashMap<>();

    @Override
    public Optional<Entry> get(String namespace, String key) {
        return Optional.ofNullable(in(namespace).get(key));
    }

    @Override
    public Iterator<Entry> range(String namespace, String start, String end) {
        NavigableMap<String, Entry> keys = in(namespace).tailMap(start, true);
        return (end.isEmpty() ? keys : keys.headMap(end, false)).values().iterator();
    }

    private NavigableMap<String, Entry> in(String namespace) {
        return namespaces.getOrDefault(namespace, new TreeMap<>(KeyOrder.UTF8));
    }

    void apply(long block, CommittedTransaction transaction) {
        try {
            var version = Version.newBuilder()
                    .setBlockNum(block)
                    .setTxNum(transaction.index())
                    .build();
            var set =
                    TxReadWriteSet.parseFrom(transaction.action().orElseThrow().getResults());
            for (var namespace : set.getNsRwsetList()) {
                for (KVWrite write : KVRWSet.parseFrom(namespace.getRwset()).getWritesList()) {
                    apply(namespace.getNamespace(), write, version);
                }
            }
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("an endorser wrote this read-write set", e);
        }
    }

    private void apply(String namespace, KVWrite write, Version version) {
        var keys = namespaces.computeIfAbsent(namespace, name -> new TreeMap<>(KeyOrder.UTF8));
        if (write.getIsDelete() || write.getValue().isEmpty()) {
            keys.remove(write.getKey());
        } else {
            keys.put(write.getKey(), new Entry(write.getKey(), write.getValue(), version, Map.of()));
        }
    }
}

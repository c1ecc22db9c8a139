// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.simulation;

import com.google.protobuf.ByteString;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.carevault.validation.state.KeyOrder;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.Version;

/** Committed state of one namespace, all written by transaction 3 of block 7. */
final class StateOf implements CommittedState {
    static final Version VERSION =
            Version.newBuilder().setBlockNum(7).setTxNum(3).build();

    private final NavigableMap<String, Entry> entries = new TreeMap<>(KeyOrder.UTF8);

    StateOf(String... keys) {
        for (String key : keys) {
            entries.put(key, new Entry(key, ByteString.copyFromUtf8("value of " + key), VERSION, Map.of()));
        }
    }

    static StateOf numbered(int count) {
        String[] keys = new String[count];
        for (int i = 0; i < count; i++) {
            keys[i] = String.format("k%04d", i);
        }
        return new StateOf(keys);
    }

    @Override
    public Optional<Entry> get(String namespace, String key) {
        return Optional.ofNullable(entries.get(key));
    }

    @Override
    public Iterator<Entry> range(String namespace, String start, String end) {
        NavigableMap<String, Entry> from = entries.tailMap(start, true);
        return (end.isEmpty() ? from : from.headMap(end, false)).values().iterator();
    }
}

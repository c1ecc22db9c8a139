// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation.state;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.RangeQueryInfo;

/** Reads a range again, after the earlier transactions of the block, and compares it with what was read. */
final class RangeCheck {
    private final WorldState state;
    private final StateUpdates earlier;
    private final String namespace;
    private final RangeQueryInfo query;

    RangeCheck(WorldState state, StateUpdates earlier, String namespace, RangeQueryInfo query) {
        this.state = state;
        this.earlier = earlier;
        this.namespace = namespace;
        this.query = query;
    }

    boolean holds() {
        var now = now();
        if (query.hasReadsMerkleHashes())
            return MerkleSummary.of(now, query.getReadsMerkleHashes().getMaxDegree())
                    .equals(query.getReadsMerkleHashes());
        return now.equals(query.getRawReads().getKvReadsList());
    }

    /** The end key belongs to the range unless the query ran to its end. */
    private List<KVRead> now() {
        var held = new TreeMap<String, VersionedValue>(KeyOrder.UTF8);
        var committed = state.range(namespace, query.getStartKey(), query.getEndKey(), !query.getItrExhausted());
        while (committed.hasNext()) {
            var entry = committed.next();
            held.put(entry.getKey(), entry.getValue());
        }
        overlayEarlier(held);
        var reads = new ArrayList<KVRead>(held.size());
        held.forEach((key, value) -> reads.add(read(key, value.version())));
        return reads;
    }

    private void overlayEarlier(TreeMap<String, VersionedValue> held) {
        earlier.keys(namespace).forEach((key, value) -> {
            if (!isInside(key)) return;
            if (value.isDeletion()) held.remove(key);
            else held.put(key, value);
        });
    }

    private boolean isInside(String key) {
        if (KeyOrder.UTF8.compare(key, query.getStartKey()) < 0) return false;
        if (query.getEndKey().isEmpty()) return true;
        var beforeEnd = KeyOrder.UTF8.compare(key, query.getEndKey());
        return beforeEnd < 0 || (beforeEnd == 0 && !query.getItrExhausted());
    }

    private static KVRead read(String key, Version version) {
        return KVRead.newBuilder()
                .setKey(key)
                .setVersion(org.hyperledger.fabric.protos.ledger.rwset.kvrwset.Version.newBuilder()
                        .setBlockNum(version.block())
                        .setTxNum(version.transaction()))
                .build();
    }
}

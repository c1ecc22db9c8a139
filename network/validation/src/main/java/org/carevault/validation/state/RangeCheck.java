// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation.state;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.RangeQueryInfo;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.Version;

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
        if (!query.hasReadsMerkleHashes())
            return ReadConflicts.same(now, query.getRawReads().getKvReadsList());
        var then = query.getReadsMerkleHashes();
        return MerkleSummary.of(now, then.getMaxDegree())
                .filter(summary -> summary.getMaxLevel() == then.getMaxLevel()
                        && summary.getMaxLevelHashesList().equals(then.getMaxLevelHashesList()))
                .isPresent();
    }

    /** Where the query did not run to its end, its end key is the last key that was read, and belongs to it. */
    private List<KVRead> now() {
        var held = new TreeMap<String, VersionedValue>(KeyOrder.UTF8);
        var committed = state.range(namespace, query.getStartKey(), query.getEndKey(), false);
        while (committed.hasNext()) {
            var entry = committed.next();
            held.put(entry.getKey(), entry.getValue());
        }
        earlier.keys(namespace).forEach((key, value) -> {
            if (isBeforeEnd(key)) held.put(key, value);
        });
        var reads = new ArrayList<KVRead>(held.size() + 1);
        held.forEach((key, value) -> add(key, value, reads));
        if (!query.getItrExhausted()) add(query.getEndKey(), current(query.getEndKey()), reads);
        return reads;
    }

    private boolean isBeforeEnd(String key) {
        return KeyOrder.UTF8.compare(key, query.getStartKey()) >= 0
                && (query.getEndKey().isEmpty() || KeyOrder.UTF8.compare(key, query.getEndKey()) < 0);
    }

    private VersionedValue current(String key) {
        var changed = earlier.get(namespace, key);
        return changed == null ? state.get(namespace, key) : changed;
    }

    private static void add(String key, VersionedValue value, List<KVRead> reads) {
        if (value == null || value.isDeletion()) return;
        reads.add(KVRead.newBuilder()
                .setKey(key)
                .setVersion(Version.newBuilder()
                        .setBlockNum(value.version().block())
                        .setTxNum(value.version().transaction()))
                .build());
    }
}

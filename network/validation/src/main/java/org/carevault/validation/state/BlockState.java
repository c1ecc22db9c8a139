// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation.state;

import com.google.protobuf.ByteString;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carevault.validation.Headers;
import org.carevault.validation.transaction.Flaw;
import org.carevault.validation.transaction.NamespaceSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWriteHash;

/** The state as the transactions of one block find and change it, one after the other. Not thread-safe. */
public final class BlockState {
    private static final String CONFIGURATION_KEY = "CHANNEL_CONFIG_ENV_BYTES";
    private static final ByteString HASH_OF_NOTHING = ByteString.copyFrom(Headers.sha256());

    private final WorldState state;
    private final StateUpdates updates = new StateUpdates();

    /** Begins a block on the state after the one before. */
    public BlockState(WorldState state) {
        this.state = state;
    }

    /** What the transactions applied so far change. */
    public StateUpdates updates() {
        return updates;
    }

    /** The first read of the transaction that no longer holds, or null. */
    public Flaw conflict(List<NamespaceSet> sets) {
        return new ReadConflicts(state, updates).find(sets);
    }

    /** What a key holds after the transactions applied so far, or null. */
    public VersionedValue get(String namespace, String key) {
        var earlier = updates.get(namespace, key);
        if (earlier == null) return state.get(namespace, key);
        return earlier.isDeletion() ? null : earlier;
    }

    /** Keeps a channel configuration where Fabric keeps it: in the namespace without a name. */
    public void applyConfiguration(ByteString envelope, Version version) {
        updates.put("", CONFIGURATION_KEY, new VersionedValue(envelope, ByteString.EMPTY, version));
    }

    /** Applies a valid transaction. */
    public void apply(List<NamespaceSet> sets, Version version) {
        for (var set : sets) {
            applyKeys(set, version);
            for (var collection : set.collections()) applyHashed(set.name(), collection, version);
        }
    }

    private void applyKeys(NamespaceSet set, Version version) {
        Map<String, KeyChange> changes = new LinkedHashMap<>();
        for (var write : set.keys().getWritesList())
            change(changes, write.getKey())
                    .write(write.getIsDelete() || write.getValue().isEmpty(), write.getValue());
        for (var write : set.keys().getMetadataWritesList())
            change(changes, write.getKey()).metadata(write.getEntriesList());
        changes.forEach((key, change) -> {
            var result = change.result(get(set.name(), key), version);
            if (result != null) updates.put(set.name(), key, result);
        });
    }

    private void applyHashed(String namespace, NamespaceSet.CollectionSet collection, Version version) {
        Map<ByteString, KeyChange> changes = new LinkedHashMap<>();
        for (var write : collection.hashed().getHashedWritesList())
            change(changes, write.getKeyHash()).write(isDeletion(write), write.getValueHash());
        for (var write : collection.hashed().getMetadataWritesList())
            change(changes, write.getKeyHash()).metadata(write.getEntriesList());
        changes.forEach((key, change) -> {
            var result = change.result(getHashed(namespace, collection.name(), key), version);
            if (result != null) updates.putHashed(namespace, collection.name(), key, result);
        });
    }

    private VersionedValue getHashed(String namespace, String collection, ByteString keyHash) {
        var earlier = updates.getHashed(namespace, collection, keyHash);
        if (earlier == null) return state.getHashed(namespace, collection, keyHash);
        return earlier.isDeletion() ? null : earlier;
    }

    private static <K> KeyChange change(Map<K, KeyChange> changes, K key) {
        return changes.computeIfAbsent(key, each -> new KeyChange());
    }

    private static boolean isDeletion(KVWriteHash write) {
        return write.getIsDelete()
                || write.getValueHash().isEmpty()
                || write.getValueHash().equals(HASH_OF_NOTHING);
    }
}

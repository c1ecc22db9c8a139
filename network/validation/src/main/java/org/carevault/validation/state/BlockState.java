// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation.state;

import com.google.protobuf.ByteString;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carevault.validation.transaction.Flaw;
import org.carevault.validation.transaction.NamespaceSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataWriteHash;

/** The state as the transactions of one block find and change it, one after the other. Not thread-safe. */
public final class BlockState {
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

    /** Applies a valid transaction. */
    public void apply(List<NamespaceSet> sets, Version version) {
        for (var set : sets) {
            applyKeys(set, version);
            for (var collection : set.collections()) applyHashed(set.name(), collection, version);
        }
    }

    private void applyKeys(NamespaceSet set, Version version) {
        Map<String, Change> changes = new LinkedHashMap<>();
        for (var write : set.keys().getWritesList())
            change(changes, write.getKey()).write(write.getIsDelete() ? ByteString.EMPTY : write.getValue());
        for (var write : set.keys().getMetadataWritesList())
            change(changes, write.getKey()).metadata(metadata(write));
        changes.forEach((key, change) -> {
            var result = change.result(get(set.name(), key), version);
            if (result != null) updates.put(set.name(), key, result);
        });
    }

    private void applyHashed(String namespace, NamespaceSet.CollectionSet collection, Version version) {
        Map<ByteString, Change> changes = new LinkedHashMap<>();
        for (var write : collection.hashed().getHashedWritesList())
            change(changes, write.getKeyHash())
                    .write(write.getIsDelete() || write.getIsPurge() ? ByteString.EMPTY : write.getValueHash());
        for (var write : collection.hashed().getMetadataWritesList())
            change(changes, write.getKeyHash()).metadata(metadata(write));
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

    private static <K> Change change(Map<K, Change> changes, K key) {
        return changes.computeIfAbsent(key, each -> new Change());
    }

    private static ByteString metadata(KVMetadataWrite write) {
        return KVMetadataWrite.newBuilder()
                .addAllEntries(write.getEntriesList())
                .build()
                .toByteString();
    }

    private static ByteString metadata(KVMetadataWriteHash write) {
        return KVMetadataWrite.newBuilder()
                .addAllEntries(write.getEntriesList())
                .build()
                .toByteString();
    }

    /** What one transaction does to one key: its value, its metadata, or both. */
    private static final class Change {
        private ByteString value;
        private ByteString metadata;

        /** An empty value deletes, as in {@code rwset_proto_util.go}. */
        void write(ByteString value) {
            this.value = value;
        }

        void metadata(ByteString metadata) {
            this.metadata = metadata;
        }

        /** Null where metadata was written to a key that is not there: that does nothing. */
        VersionedValue result(VersionedValue held, Version version) {
            if (value != null && value.isEmpty()) return new VersionedValue(null, ByteString.EMPTY, version);
            if (value == null && held == null) return null;
            var heldMetadata = held == null ? ByteString.EMPTY : held.metadata();
            return new VersionedValue(
                    value == null ? held.value() : value, metadata == null ? heldMetadata : metadata, version);
        }
    }
}

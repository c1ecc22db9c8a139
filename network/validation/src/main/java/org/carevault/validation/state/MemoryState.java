// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation.state;

import com.google.protobuf.ByteString;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A world state in memory. Not thread-safe: whoever applies updates keeps readers away meanwhile. */
public final class MemoryState implements WorldState {
    private final Map<String, NavigableMap<String, VersionedValue>> keys = new TreeMap<>(KeyOrder.UTF8);
    private final Map<PrivateKey, VersionedValue> hashed = new HashMap<>();

    private record PrivateKey(String namespace, String collection, ByteString keyHash) {}

    @Override
    public VersionedValue get(String namespace, String key) {
        return namespace(namespace).get(key);
    }

    @Override
    public VersionedValue getHashed(String namespace, String collection, ByteString keyHash) {
        return hashed.get(new PrivateKey(namespace, collection, keyHash));
    }

    @Override
    public Iterator<Map.Entry<String, VersionedValue>> range(
            String namespace, String start, String end, boolean includeEnd) {
        var from = namespace(namespace).tailMap(start, true);
        if (end.isEmpty()) return from.entrySet().iterator();
        if (KeyOrder.UTF8.compare(start, end) > 0) return Collections.emptyIterator();
        return from.headMap(end, includeEnd).entrySet().iterator();
    }

    /** The names of all namespaces that hold a key. */
    public Iterable<String> namespaces() {
        return keys.keySet();
    }

    /** Applies what a block changes. */
    public void apply(StateUpdates updates) {
        updates.keys().forEach((namespace, changes) -> {
            var held = keys.computeIfAbsent(namespace, name -> new TreeMap<>(KeyOrder.UTF8));
            changes.forEach((key, value) -> put(held, key, value));
        });
        updates.hashed()
                .forEach((namespace, collections) -> collections.forEach((collection, changes) -> changes.forEach(
                        (hash, value) -> put(hashed, new PrivateKey(namespace, collection, hash), value))));
    }

    private static <K> void put(Map<K, VersionedValue> held, K key, VersionedValue value) {
        if (value.isDeletion()) held.remove(key);
        else held.put(key, value);
    }

    private NavigableMap<String, VersionedValue> namespace(String namespace) {
        return keys.getOrDefault(namespace, Collections.emptyNavigableMap());
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.check;

import com.google.protobuf.ByteString;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.carevault.model.rule.RangeView;
import org.carevault.validation.state.KeyOrder;
import org.carevault.validation.state.StateUpdates;
import org.carevault.validation.state.VersionedValue;
import org.carevault.validation.state.WorldState;

/** The world state in memory, in a form that a checkpoint can keep. Used by one thread. */
final class ReplicaState implements WorldState {

    /** A private key by hashes. */
    record Hashed(String namespace, String collection, ByteString key) {}

    private final Map<String, NavigableMap<String, VersionedValue>> keys = new TreeMap<>();
    private final Map<Hashed, VersionedValue> hashed = new HashMap<>();

    @Override
    public VersionedValue get(String namespace, String key) {
        return namespace(namespace).get(key);
    }

    @Override
    public VersionedValue getHashed(String namespace, String collection, ByteString keyHash) {
        return hashed.get(new Hashed(namespace, collection, keyHash));
    }

    @Override
    public Iterator<Map.Entry<String, VersionedValue>> range(
            String namespace, String start, String end, boolean includeEnd) {
        NavigableMap<String, VersionedValue> from = namespace(namespace).tailMap(start, true);
        if (end.isEmpty()) {
            return from.entrySet().iterator();
        }
        return KeyOrder.UTF8.compare(start, end) > 0
                ? Collections.emptyIterator()
                : from.headMap(end, includeEnd).entrySet().iterator();
    }

    void apply(StateUpdates updates) {
        updates.keys().forEach((namespace, changes) -> changes.forEach((key, value) -> put(namespace, key, value)));
        updates.hashed()
                .forEach((namespace, collections) -> collections.forEach((collection, changes) ->
                        changes.forEach((key, value) -> put(new Hashed(namespace, collection, key), value))));
    }

    void put(String namespace, String key, VersionedValue value) {
        NavigableMap<String, VersionedValue> held =
                keys.computeIfAbsent(namespace, name -> new TreeMap<>(KeyOrder.UTF8));
        if (value.isDeletion()) {
            held.remove(key);
        } else {
            held.put(key, value);
        }
    }

    void put(Hashed key, VersionedValue value) {
        if (value.isDeletion()) {
            hashed.remove(key);
        } else {
            hashed.put(key, value);
        }
    }

    Map<String, NavigableMap<String, VersionedValue>> keys() {
        return keys;
    }

    Map<Hashed, VersionedValue> hashed() {
        return hashed;
    }

    /** One namespace as the rules see it. */
    RangeView view(String namespace) {
        return new NamespaceView(this, namespace);
    }

    private NavigableMap<String, VersionedValue> namespace(String namespace) {
        return keys.getOrDefault(namespace, Collections.emptyNavigableMap());
    }
}

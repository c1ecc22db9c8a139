// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation.state;

import com.google.protobuf.ByteString;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What the valid transactions of one block change, in the order in which Fabric hashes it. */
public final class StateUpdates {
    private final NavigableMap<String, NavigableMap<String, VersionedValue>> keys = new TreeMap<>(KeyOrder.UTF8);
    private final NavigableMap<String, NavigableMap<String, NavigableMap<ByteString, VersionedValue>>> hashed =
            new TreeMap<>(KeyOrder.UTF8);

    /** Namespace to key to its new value; a deletion has none. */
    public NavigableMap<String, NavigableMap<String, VersionedValue>> keys() {
        return Collections.unmodifiableNavigableMap(keys);
    }

    /** Namespace to collection to hash of the key to the hash of its new value. */
    public NavigableMap<String, NavigableMap<String, NavigableMap<ByteString, VersionedValue>>> hashed() {
        return Collections.unmodifiableNavigableMap(hashed);
    }

    VersionedValue get(String namespace, String key) {
        return keys(namespace).get(key);
    }

    VersionedValue getHashed(String namespace, String collection, ByteString keyHash) {
        var collections = hashed.get(namespace);
        var keys = collections == null ? null : collections.get(collection);
        return keys == null ? null : keys.get(keyHash);
    }

    NavigableMap<String, VersionedValue> keys(String namespace) {
        return keys.getOrDefault(namespace, Collections.emptyNavigableMap());
    }

    void put(String namespace, String key, VersionedValue value) {
        keys.computeIfAbsent(namespace, name -> new TreeMap<>(KeyOrder.UTF8)).put(key, value);
    }

    void putHashed(String namespace, String collection, ByteString keyHash, VersionedValue value) {
        hashed.computeIfAbsent(namespace, name -> new TreeMap<>(KeyOrder.UTF8))
                .computeIfAbsent(collection, name -> new TreeMap<>(ByteString.unsignedLexicographicalComparator()))
                .put(keyHash, value);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.check;

import java.util.Iterator;
import java.util.Map;
import org.carevault.model.rule.RangeView;
import org.carevault.validation.state.VersionedValue;

/** The state of one chaincode as its rules see it. */
record NamespaceView(ReplicaState state, String namespace) implements RangeView {

    @Override
    public byte[] get(String key) {
        VersionedValue value = state.get(namespace, key);
        return value == null ? null : value.value().toByteArray();
    }

    @Override
    public Iterable<Map.Entry<String, byte[]>> range(String startInclusive, String endExclusive) {
        return () -> entries(state.range(namespace, startInclusive, endExclusive, false));
    }

    private static Iterator<Map.Entry<String, byte[]>> entries(Iterator<Map.Entry<String, VersionedValue>> inner) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return inner.hasNext();
            }

            @Override
            public Map.Entry<String, byte[]> next() {
                Map.Entry<String, VersionedValue> entry = inner.next();
                return Map.entry(entry.getKey(), entry.getValue().value().toByteArray());
            }
        };
    }
}

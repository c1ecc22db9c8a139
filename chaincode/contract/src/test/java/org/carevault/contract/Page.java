// SPDX-License-Identifier: Apache-2.0
package org.carevault.contract;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.hyperledger.fabric.protos.peer.QueryResponseMetadata;
import org.hyperledger.fabric.shim.ledger.KeyValue;
import org.hyperledger.fabric.shim.ledger.QueryResultsIteratorWithMetadata;

/** A page of a range as the shim hands it over. */
record Page(List<Map.Entry<String, byte[]>> entries, QueryResponseMetadata metadata)
        implements QueryResultsIteratorWithMetadata<KeyValue> {
    @Override
    public QueryResponseMetadata getMetadata() {
        return metadata;
    }

    @Override
    public Iterator<KeyValue> iterator() {
        return entries.stream().<KeyValue>map(Pair::new).iterator();
    }

    @Override
    public void close() {
        // Nothing is open.
    }

    private record Pair(Map.Entry<String, byte[]> entry) implements KeyValue {
        @Override
        public String getKey() {
            return entry.getKey();
        }

        @Override
        public byte[] getValue() {
            return entry.getValue();
        }

        @Override
        public String getStringValue() {
            return new String(entry.getValue(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}

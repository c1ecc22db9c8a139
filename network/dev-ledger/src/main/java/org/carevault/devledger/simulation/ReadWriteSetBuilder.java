// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.simulation;

import java.util.SortedMap;
import java.util.TreeMap;
import org.carevault.validation.state.KeyOrder;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;

/** Collects a transaction's reads and writes so that every endorser gets the same bytes. Not thread-safe. */
final class ReadWriteSetBuilder {
    private final SortedMap<String, NamespaceReadWriteSet> namespaces = new TreeMap<>(KeyOrder.UTF8);

    NamespaceReadWriteSet in(String namespace) {
        return namespaces.computeIfAbsent(namespace, NamespaceReadWriteSet::new);
    }

    TxReadWriteSet build() {
        var set = TxReadWriteSet.newBuilder().setDataModel(TxReadWriteSet.DataModel.KV);
        namespaces.values().forEach(namespace -> set.addNsRwset(namespace.build()));
        return set.build();
    }
}

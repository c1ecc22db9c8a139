// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.chain;

import java.util.HashMap;
import java.util.Map;
import org.carevault.model.rule.StateView;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.Version;

/** The state of the contract with the version of every key, as peers keep it. */
final class ReplayedState {
    private record Value(byte[] bytes, Version version) {}

    private final Map<String, Value> values = new HashMap<>();

    /** A view that notes in the draft what is read, as a simulation does. */
    StateView reading(Draft draft) {
        return key -> {
            Value value = values.get(key);
            draft.reads.put(key, value == null ? null : value.version());
            return value == null ? null : value.bytes();
        };
    }

    void apply(Map<String, byte[]> writes, long block, long index) {
        Version version =
                Version.newBuilder().setBlockNum(block).setTxNum(index).build();
        writes.forEach((key, value) -> values.put(key, value.length == 0 ? null : new Value(value, version)));
    }
}

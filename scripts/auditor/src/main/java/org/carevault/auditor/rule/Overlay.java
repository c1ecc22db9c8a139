// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.rule;

import java.util.HashMap;
import java.util.Map;
import org.carevault.model.rule.StateView;

/** The state right before a transaction: the state before its block, and what earlier transactions of the block wrote. */
public final class Overlay implements StateView {
    private final StateView base;
    private final Map<String, byte[]> written = new HashMap<>();

    public Overlay(StateView base) {
        this.base = base;
    }

    @Override
    public byte[] get(String key) {
        if (!written.containsKey(key)) {
            return base.get(key);
        }
        byte[] value = written.get(key);
        return value.length == 0 ? null : value;
    }

    /** Adds what a valid transaction wrote; an empty value is a deletion. */
    public void apply(Map<String, byte[]> writes) {
        written.putAll(writes);
    }
}

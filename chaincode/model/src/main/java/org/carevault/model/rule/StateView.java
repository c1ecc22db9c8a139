// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.rule;

/** Committed state as a transaction may read it: by exact key only. A transaction never sees its own writes. */
public interface StateView {
    /** The value, or null when the key is absent. */
    byte[] get(String key);
}

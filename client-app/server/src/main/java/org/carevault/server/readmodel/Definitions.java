// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.readmodel;

import org.jdbi.v3.core.Handle;

/** The versions of the chaincode that the organisations have committed, in the order of the chain. */
final class Definitions {
    private Definitions() {}

    /** The last one; {@code none} where none is committed yet. */
    static String inForce(Handle handle) {
        return handle.createQuery("SELECT version FROM definition ORDER BY block DESC, position DESC LIMIT 1")
                .mapTo(String.class)
                .findOne()
                .orElse("none");
    }

    static void add(Handle handle, long block, int position, String version) {
        handle.execute("INSERT INTO definition VALUES (?, ?, ?)", block, position, version);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.chaincode;

import org.carevault.devledger.simulation.SimulationException;

/** Private data collections, which the development ledger leaves out. */
final class PrivateData {
    private PrivateData() {}

    /** Refuses a call that names a collection; calls on public state name none. */
    static void refuse(String collection) {
        if (!collection.isEmpty()) {
            throw refusal(collection);
        }
    }

    static SimulationException refusal(String collection) {
        return new SimulationException(
                "private data is not supported by the development ledger (collection " + collection + ")");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.simulation;

/** A chaincode asked for something that a simulation does not allow or this ledger does not offer. */
public final class SimulationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * A refusal.
     *
     * @param message what a Fabric peer would say; it reaches the chaincode, and the peer's log
     */
    public SimulationException(String message) {
        super(message);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.pki;

/** The ten ports of an organisation, counted from the base as in {@code network/ports.env}; loopback only. */
public record Ports(int base, int organisation) {
    /** Fabric Gateway and Deliver. */
    public int peer() {
        return port(1);
    }

    /** Named in the channel configuration; the embedded ledger listens on no orderer port. */
    public int orderer() {
        return port(2);
    }

    /** Certificate authority. */
    public int ca() {
        return port(3);
    }

    /** Where the organisation's chaincode listens. */
    public int chaincode() {
        return port(4);
    }

    /** Where the organisation's client app listens. */
    public int app() {
        return port(5);
    }

    /** The shared object store. */
    public int objectStore() {
        return base + 50;
    }

    private int port(int offset) {
        return base + 10 * organisation + offset;
    }
}

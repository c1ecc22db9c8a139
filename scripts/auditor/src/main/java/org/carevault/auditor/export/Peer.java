// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.export;

import java.nio.file.Path;

/**
 * Where a peer listens.
 *
 * @param organisation the MSP id of its organisation, for messages
 * @param address host:port
 * @param tlsCa the PEM file with the root of its TLS certificate; null for plain text, which only loopback may use
 */
public record Peer(String organisation, String address, Path tlsCa) {

    /** Whether plain text may be used: the address never leaves this machine. */
    boolean onLoopback() {
        return address.startsWith("127.") || address.startsWith("localhost:") || address.startsWith("[::1]:");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** A running ledger of four organisations, whichever it is. All that is common is read from its {@link #run} folder. */
interface LedgerUnderTest extends AutoCloseable {

    /** The folder that both ledgers write alike: {@code network.json} and {@code organisations}. */
    Path run();

    /**
     * Defines a chaincode with the policy of two organisations, to be found at these loopback ports.
     *
     * @param ports by MSP id
     * @return the package ids, by MSP id, as which the services must register
     */
    Map<String, String> deploy(String name, String version, Map<String, Integer> ports) throws IOException;

    /** Returns when every peer goes by the certificates that the organisation's authority has revoked until now. */
    void publishRevocations(String mspId) throws IOException;

    /** Somebody whose certificate was good once and has run out. */
    Member expired(String mspId) throws IOException;

    /** Stops every node; nothing that was acknowledged may be lost. */
    void stop() throws IOException;

    /** Starts what {@link #stop} has stopped. */
    void start() throws IOException;

    @Override
    void close() throws IOException;
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.contract;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the shim's talk out of the log: it writes a stack trace for every refusal, which is an ordinary answer here. */
final class ShimLogging {
    /** Held, because the log manager forgets loggers that nobody holds. */
    private static final Logger SHIM = Logger.getLogger("org.hyperledger.fabric");

    private static final List<Logger> OF_REFUSALS = List.of(
            Logger.getLogger("org.hyperledger.fabric.shim.ResponseUtils"),
            Logger.getLogger("org.hyperledger.fabric.shim.impl.ChaincodeInvocationTask"));

    private ShimLogging() {}

    static void quieten() {
        SHIM.setLevel(Level.WARNING);
        OF_REFUSALS.forEach(logger -> logger.setLevel(Level.OFF));
    }
}

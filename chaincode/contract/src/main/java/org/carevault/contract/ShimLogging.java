// SPDX-License-Identifier: Apache-2.0
package org.carevault.contract;

import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the shim's talk out of the log: it writes a stack trace for every refusal, which is an ordinary answer here. */
final class ShimLogging {
    /**
     * Held, because the log manager forgets loggers that nobody holds. The writer of the stack traces is a child of the
     * first; what is worth reading comes from the second.
     */
    private static final Map<Logger, Level> LEVELS = Map.of(
            Logger.getLogger("org.hyperledger.fabric"), Level.OFF,
            Logger.getLogger("org.hyperledger.fabric.shim"), Level.WARNING,
            Logger.getLogger("org.hyperledger.fabric.shim.impl.ChaincodeInvocationTask"), Level.OFF);

    private ShimLogging() {}

    static void quieten() {
        LEVELS.forEach(Logger::setLevel);
    }
}

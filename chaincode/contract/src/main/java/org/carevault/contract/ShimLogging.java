// SPDX-License-Identifier: Apache-2.0
package org.carevault.contract;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the shim's talk out of the log: at its default level it writes every call's argument, codes included. */
final class ShimLogging {
    /** Held, because the log manager forgets loggers that nobody holds. */
    private static final List<Logger> QUIET = List.of(
            Logger.getLogger("org.hyperledger.fabric"),
            Logger.getLogger("org.hyperledger.fabric.shim"),
            Logger.getLogger("org.hyperledger.fabric.contract"),
            Logger.getLogger("org.hyperledger.fabric.metrics"),
            Logger.getLogger("org.hyperledger.fabric.traces"));

    /** Writes a stack trace for every refusal, which is an ordinary answer here. */
    private static final List<Logger> SILENT = List.of(
            Logger.getLogger("org.hyperledger.fabric.shim.ResponseUtils"),
            Logger.getLogger("org.hyperledger.fabric.shim.impl.ChaincodeInvocationTask"));

    private ShimLogging() {}

    /** To be called again after the shim has set its own levels, as its router does when it is made. */
    static void quieten() {
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
        SILENT.forEach(logger -> logger.setLevel(Level.OFF));
    }
}

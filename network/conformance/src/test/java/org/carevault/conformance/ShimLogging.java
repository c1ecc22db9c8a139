// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Silences the shim: refusals that a story asks for would fill the log with stack traces. */
final class ShimLogging {
    /** Held, because the log manager forgets loggers that nobody holds. */
    private static final Logger SHIM = Logger.getLogger("org.hyperledger.fabric");

    private ShimLogging() {}

    static void quieten() {
        SHIM.setLevel(Level.OFF);
    }
}

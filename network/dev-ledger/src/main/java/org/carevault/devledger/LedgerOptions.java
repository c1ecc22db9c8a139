// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How to run a development ledger.
 *
 * @param home {@code CAREVAULT_HOME}; everything live is in its folder {@code run}
 * @param portBase first of the ports, as in {@code network/ports.env}
 * @param batchWait how long a transaction waits for others to share its block
 */
public record LedgerOptions(Path home, int portBase, Duration batchWait) {
    /** Short enough that one person does not notice it, long enough that a crowd shares blocks. */
    public static final Duration USUAL_BATCH_WAIT = Duration.ofMillis(5);

    /** With the usual batch wait. */
    public static LedgerOptions of(Path home, int portBase) {
        return new LedgerOptions(home, portBase, USUAL_BATCH_WAIT);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Watches the times that valid transactions claim, in the order of the chain. Used by one thread. */
public final class Clock {
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private Instant highest;

    /** Begins after transactions that were watched earlier; null for none. */
    public Clock(Instant highest) {
        this.highest = highest;
    }

    /** The highest time so far, null before the first transaction. */
    public Instant highest() {
        return highest;
    }

    /** Takes the next valid transaction's time; answers by how much it lies too far behind, if it does. */
    public Optional<Duration> next(Instant time) {
        if (highest == null || time.isAfter(highest)) {
            highest = time;
            return Optional.empty();
        }
        Duration behind = Duration.between(time, highest);
        return behind.compareTo(TOLERANCE) > 0 ? Optional.of(behind) : Optional.empty();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Watches the times that valid transactions claim, in the order of the chain. Used by one thread. */
public final class Clock {
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private Mark mark;
    private boolean doubted;

    /** Begins after transactions that were watched earlier; null for none. */
    public Clock(Instant highest) {
        this.mark = highest == null ? null : new Mark(highest, null, null);
    }

    /** The highest time so far, null before the first transaction. */
    public Instant highest() {
        return mark == null ? null : mark.time();
    }

    /**
     * The highest time and who claimed it.
     *
     * @param block the block that holds it, null when an earlier run saw it
     * @param transaction its id, null when an earlier run saw it
     */
    public record Mark(Instant time, Long block, String transaction) {}

    /**
     * A time that lies too far behind.
     *
     * @param by how far
     * @param mark what it lies behind
     * @param first whether it is the first that does not agree with this mark
     */
    public record Behind(Duration by, Mark mark, boolean first) {}

    /** Takes the next valid transaction's time; answers how it lies too far behind, if it does. */
    public Optional<Behind> next(Mark claimed) {
        if (mark == null || claimed.time().isAfter(mark.time())) {
            mark = claimed;
            doubted = false;
            return Optional.empty();
        }
        Duration by = Duration.between(claimed.time(), mark.time());
        if (by.compareTo(TOLERANCE) <= 0) {
            return Optional.empty();
        }
        var behind = new Behind(by, mark, !doubted);
        doubted = true;
        return Optional.of(behind);
    }
}

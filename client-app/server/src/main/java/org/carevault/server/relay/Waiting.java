// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.relay;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.carevault.server.problem.Problem;

/**
 * How long, and how many at once, may wait for a block: each of them holds one of the app's threads. Members wait in a
 * room of their own, so that strangers never take their places. Thread-safe.
 */
final class Waiting {
    /** Most that a member may wait. */
    static final Duration LONGEST = Duration.ofSeconds(30);

    private static final Duration LONGEST_OF_STRANGERS = Duration.ofSeconds(2);

    private final Semaphore members = new Semaphore(16);
    private final Semaphore strangers = new Semaphore(8);

    /**
     * Asks with as much patience as the caller is allowed.
     *
     * @param wished how long the caller would wait; who does not wait needs no place
     * @throws Problem TOO_MANY_REQUESTS when all places are taken
     */
    <T> Optional<T> await(boolean member, Duration wished, Function<Duration, Optional<T>> asking) {
        Duration most = member ? LONGEST : LONGEST_OF_STRANGERS;
        Duration patience = wished.compareTo(most) > 0 ? most : wished;
        if (patience.isZero()) {
            return asking.apply(patience);
        }
        Semaphore places = member ? members : strangers;
        if (!places.tryAcquire()) {
            throw Problem.tooManyRequests("Too many wait for a block.", LONGEST_OF_STRANGERS);
        }
        try {
            return asking.apply(patience);
        } finally {
            places.release();
        }
    }
}

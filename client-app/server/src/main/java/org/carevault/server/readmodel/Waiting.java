// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.readmodel;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.carevault.server.problem.Problem;

/**
 * How long, and how many at once, may wait for a block: each of them holds one of the app's threads. Members wait in a
 * room of their own, so that strangers never take their places, and none of them takes more than half of it. Strangers
 * are not told apart: behind an operator's proxy all of them have one address. Thread-safe.
 */
final class Waiting {
    /** Most that a member may wait. */
    static final Duration LONGEST = Duration.ofSeconds(30);

    private static final Duration LONGEST_OF_STRANGERS = Duration.ofSeconds(2);
    private static final int MOST_OF_ONE = 8;

    private final Semaphore members = new Semaphore(2 * MOST_OF_ONE);
    private final Semaphore strangers = new Semaphore(8);
    private final Map<String, Integer> waiting = new ConcurrentHashMap<>();

    /**
     * Asks, and where there is no answer yet, again with as much patience as the caller is allowed. Who does not wait
     * needs no place.
     *
     * @param member who waits, or empty for a stranger
     * @param wished how long the caller would wait
     * @throws Problem TOO_MANY_REQUESTS when all places, or all of this member's, are taken
     */
    <T> Optional<T> await(Optional<String> member, Duration wished, Function<Duration, Optional<T>> asking) {
        Optional<T> now = asking.apply(Duration.ZERO);
        if (now.isPresent() || wished.isZero()) {
            return now;
        }
        Duration most = member.isPresent() ? LONGEST : LONGEST_OF_STRANGERS;
        Duration patience = wished.compareTo(most) > 0 ? most : wished;
        Semaphore places = member.isPresent() ? members : strangers;
        if (!places.tryAcquire()) {
            throw tooMany();
        }
        try {
            member.ifPresent(this::enter);
            return asking.apply(patience);
        } finally {
            places.release();
            member.ifPresent(this::leave);
        }
    }

    private void enter(String member) {
        if (waiting.merge(member, 1, Integer::sum) > MOST_OF_ONE) {
            throw tooMany();
        }
    }

    private void leave(String member) {
        waiting.computeIfPresent(member, (id, places) -> places == 1 ? null : places - 1);
    }

    private static Problem tooMany() {
        return Problem.tooManyRequests("Too many wait for a block.", LONGEST_OF_STRANGERS);
    }
}

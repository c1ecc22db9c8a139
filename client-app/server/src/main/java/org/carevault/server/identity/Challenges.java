// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Random bytes to sign at log-in: for whom they were asked, once, within two minutes. Thread-safe. */
final class Challenges {
    private static final Duration LIFE = Duration.ofMinutes(2);
    private static final int MOST = 10_000;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Open> open = new ConcurrentHashMap<>();
    private final Clock clock;

    private record Open(List<String> members, Instant expires) {}

    record Challenge(String challenge, Instant expires) {}

    Challenges(Clock clock) {
        this.clock = clock;
    }

    /** A challenge that any one of these may answer; nobody where there are none. */
    Challenge issue(List<String> members) {
        Instant now = clock.instant();
        open.values().removeIf(waiting -> waiting.expires().isBefore(now));
        if (open.size() >= MOST) {
            open.clear(); // a flood: who was about to log in asks again
        }
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String challenge = Base64.getEncoder().encodeToString(bytes);
        open.put(challenge, new Open(List.copyOf(members), now.plus(LIFE)));
        return new Challenge(challenge, now.plus(LIFE));
    }

    /** Whether the challenge was open for this member; it is not afterwards. */
    boolean take(String challenge, String member) {
        Open waiting = open.remove(challenge);
        return waiting != null
                && waiting.members().contains(member)
                && !waiting.expires().isBefore(clock.instant());
    }
}

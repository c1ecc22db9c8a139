// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands for a code that was given a moment ago: a new device fetches the keyring and then logs in, and a code counts only
 * once. Each proof is its member's, for one use within five minutes, in memory only. Thread-safe.
 */
final class Proofs {
    private static final Duration LIFE = Duration.ofMinutes(5);

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Open> open = new ConcurrentHashMap<>();
    private final Clock clock;

    private record Open(String member, Instant expires) {}

    Proofs(Clock clock) {
        this.clock = clock;
    }

    String give(String member) {
        open.values().removeIf(proof -> proof.expires().isBefore(clock.instant()));
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String proof = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        open.put(proof, new Open(member, clock.instant().plus(LIFE)));
        return proof;
    }

    boolean take(String member, String proof) {
        Open found = open.remove(proof);
        return found != null
                && found.member().equals(member)
                && !found.expires().isBefore(clock.instant());
    }
}

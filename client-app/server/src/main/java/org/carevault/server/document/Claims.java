// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.document;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who is uploading under which fresh object name, and for which patient, until the transaction names it. In memory only:
 * after a restart an unfinished upload starts anew under another name. Thread-safe.
 */
final class Claims {
    private final Map<String, Claim> claims = new ConcurrentHashMap<>();
    private final Duration life;
    private final Clock clock;

    record Claim(String uploader, String patient, Instant expires) {}

    Claims(Duration life, Clock clock) {
        this.life = life;
        this.clock = clock;
    }

    /** Takes or renews a claim; false when the name is being used by somebody else. */
    boolean take(String object, String uploader, String patient) {
        Instant now = clock.instant();
        claims.values().removeIf(claim -> claim.expires().isBefore(now));
        Claim taken = claims.merge(
                object, new Claim(uploader, patient, now.plus(life)), (old, fresh) -> same(old, fresh) ? fresh : old);
        return taken.uploader().equals(uploader) && taken.patient().equals(patient);
    }

    Optional<Claim> of(String object) {
        return Optional.ofNullable(claims.get(object));
    }

    private static boolean same(Claim left, Claim right) {
        return left.uploader().equals(right.uploader()) && left.patient().equals(right.patient());
    }
}

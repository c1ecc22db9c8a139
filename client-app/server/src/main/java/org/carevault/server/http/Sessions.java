// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.http;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.carevault.server.problem.Problem;
import org.carevault.server.problem.ProblemCode;
import org.carevault.server.readmodel.Head;
import org.carevault.server.readmodel.Member;
import org.carevault.server.readmodel.ReadModel;

/**
 * Bearer tokens of 256 random bits, in memory only; each ends after 15 idle minutes, and at once when its member is
 * removed or has another key. Thread-safe.
 */
public final class Sessions {
    private static final Duration IDLE = Duration.ofMinutes(15);

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Entry> open = new ConcurrentHashMap<>();
    private final ReadModel model;
    private final Clock clock;

    private record Entry(String member, String keyHash, Instant ends) {}

    /** A fresh token and when it ends unless it is used. */
    public record Token(String token, Instant expires) {}

    public Sessions(ReadModel model, Clock clock) {
        this.model = model;
        this.clock = clock;
    }

    public Token open(Member member) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant ends = clock.instant().plus(IDLE);
        open.values().removeIf(entry -> entry.ends().isBefore(clock.instant()));
        open.put(token, new Entry(member.id(), member.keyHash(), ends));
        return new Token(token, ends);
    }

    public void close(String token) {
        open.remove(token);
    }

    /**
     * The session's member as the chain's head knows him; using a session prolongs it.
     *
     * @throws Problem UNAUTHENTICATED, or MEMBER_REMOVED
     */
    public Member require(String token) {
        Entry entry = open.computeIfPresent(token, (key, found) -> prolonged(found));
        if (entry == null) {
            throw Problem.of(ProblemCode.UNAUTHENTICATED);
        }
        Optional<Member> member = model.atHead(head -> head.member(entry.member()));
        if (member.filter(Member::active).isEmpty()) {
            open.remove(token);
            throw Problem.of(ProblemCode.MEMBER_REMOVED);
        }
        return member.filter(found -> found.keyHash().equals(entry.keyHash()))
                .orElseThrow(() -> Problem.of(ProblemCode.UNAUTHENTICATED));
    }

    /** Whether the session has neither ended nor been closed; asking does not prolong it, and the chain is not asked. */
    public boolean isOpen(String token) {
        Entry entry = open.get(token);
        return entry != null && !entry.ends().isBefore(clock.instant());
    }

    /** Whether the session is open and its member, at this head, still active under the same key; asking does not prolong it. */
    public boolean holds(String token, Head head) {
        Entry entry = open.get(token);
        return entry != null
                && isOpen(token)
                && head.member(entry.member())
                        .filter(Member::active)
                        .filter(member -> member.keyHash().equals(entry.keyHash()))
                        .isPresent();
    }

    private Entry prolonged(Entry entry) {
        Instant now = clock.instant();
        return entry.ends().isBefore(now) ? null : new Entry(entry.member(), entry.keyHash(), now.plus(IDLE));
    }
}

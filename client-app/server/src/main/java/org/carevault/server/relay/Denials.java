// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.relay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.carevault.model.json.UtcTime;
import org.carevault.server.ledger.LedgerBlock;
import org.carevault.server.ledger.LedgerTransaction;
import org.carevault.server.problem.Problem;
import org.carevault.server.readmodel.BlockListener;
import org.carevault.server.readmodel.ReadModel;

/**
 * Five committed refusals in ten minutes and a member waits. Refusals of before a restart count by their transactions'
 * times, later ones by their arrival, which no client can choose. Thread-safe.
 */
public final class Denials implements BlockListener {
    private static final int MOST = 5;
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final Map<String, Deque<Instant>> recent = new ConcurrentHashMap<>();
    private final Set<String> recounted = new HashSet<>();
    private final ReadModel model;
    private final Clock clock;
    private final Instant started;

    public Denials(ReadModel model, Clock clock) {
        this.model = model;
        this.clock = clock;
        this.started = clock.instant();
    }

    @Override
    public void committed(LedgerBlock block) {
        block.transactions().stream().filter(LedgerTransaction::valid).forEach(this::count);
    }

    /**
     * Refuses a member who was refused too often of late.
     *
     * @throws Problem TOO_MANY_REQUESTS with the time until the oldest refusal has left the window
     */
    public synchronized void check(String member) {
        if (recounted.add(member)) {
            recount(member);
        }
        Deque<Instant> times = recent.get(member);
        if (times == null) {
            return;
        }
        Instant now = clock.instant();
        times.removeIf(time -> !time.plus(WINDOW).isAfter(now));
        if (times.size() >= MOST) {
            Duration wait = Duration.between(now, times.getFirst().plus(WINDOW)).plusSeconds(1);
            throw Problem.tooManyRequests("Five refusals within ten minutes.", wait);
        }
    }

    private synchronized void count(LedgerTransaction transaction) {
        transaction
                .call()
                .filter(call -> call.invocation().function().equals("DocumentReferenceContract:access"))
                .filter(call -> call.response().contains("\"decision\":\"deny\""))
                .filter(call -> !call.invocation().time().isBefore(started))
                .ifPresent(call -> add(call.invocation().caller().commonName(), clock.instant()));
    }

    private void recount(String member) {
        for (String time : model.atHead(head -> head.denialsOf(member))) {
            if (UtcTime.parse(time).isBefore(started)) {
                add(member, UtcTime.parse(time));
            }
        }
    }

    private void add(String member, Instant time) {
        recent.computeIfAbsent(member, unused -> new ArrayDeque<>()).addLast(time);
    }
}

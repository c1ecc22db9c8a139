// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.relay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.carevault.model.json.UtcTime;
import org.carevault.server.ledger.LedgerBlock;
import org.carevault.server.ledger.LedgerCall;
import org.carevault.server.ledger.LedgerTransaction;
import org.carevault.server.problem.Problem;
import org.carevault.server.readmodel.BlockListener;
import org.carevault.server.readmodel.Fact;
import org.carevault.server.readmodel.ReadModel;

/**
 * Five committed refusals in ten minutes and a member waits. A refusal counts from its block's arrival, which no client
 * can choose. Where nobody saw it arrive, before a restart or in a chain that is read anew, its transaction's time has to do:
 * peers endorse no time that is far from theirs. Thread-safe.
 */
public final class Denials implements BlockListener {
    private static final int MOST = 5;
    private static final Duration WINDOW = Duration.ofMinutes(10);

    // Further back than any honest or accepted claim: such a block is history that is read anew.
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final Map<String, Map<String, Instant>> recent = new HashMap<>();
    private final Set<String> recounted = new HashSet<>();
    private final ReadModel model;
    private final Clock clock;

    public Denials(ReadModel model, Clock clock) {
        this.model = model;
        this.clock = clock;
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
        Map<String, Instant> times = recent.getOrDefault(member, new HashMap<>());
        Instant now = clock.instant();
        times.values().removeIf(time -> !time.plus(WINDOW).isAfter(now));
        if (times.size() >= MOST) {
            Duration wait =
                    Duration.between(now, Collections.min(times.values()).plus(WINDOW));
            throw Problem.tooManyRequests("Five refusals within ten minutes.", wait.plusSeconds(1));
        }
    }

    private synchronized void count(LedgerTransaction transaction) {
        transaction
                .call()
                .filter(call -> call.response().contains("\"decision\":\"deny\""))
                .map(LedgerCall::invocation)
                .filter(call -> call.function().equals("DocumentReferenceContract:access"))
                .ifPresent(call -> add(call.caller().commonName(), transaction.id(), arrival(call.time())));
    }

    private Instant arrival(Instant claimed) {
        Instant now = clock.instant();
        return claimed.isBefore(now.minus(SKEW)) ? claimed : now;
    }

    private void recount(String member) {
        for (Fact denial : model.atHead(head -> head.denialsOf(member))) {
            add(member, denial.transaction(), UtcTime.parse(denial.text("time")));
        }
    }

    private void add(String member, String transaction, Instant time) {
        recent.computeIfAbsent(member, unused -> new HashMap<>()).putIfAbsent(transaction, time);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.server;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.carevault.server.ledger.LedgerBlock;
import org.carevault.server.ledger.LedgerTransaction;
import org.carevault.server.problem.Failures;
import org.carevault.server.readmodel.BlockListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the app's chores one after another: at the start, from time to time, and soon after a block that ends a right. */
final class Housekeeping implements BlockListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final Set<String> ENDINGS = Set.of(
            "ConsentContract:revoke",
            "DocumentReferenceContract:tombstone",
            "MemberContract:removeMember",
            "MemberContract:deassignAdministrator");

    // Not at once: the start's first answers matter more.
    private static final Duration FIRST = Duration.ofSeconds(2);

    private final Semaphore wake = new Semaphore(0);
    private final Duration interval;
    private final List<Runnable> chores;
    private final Thread thread;

    Housekeeping(String name, Duration interval, List<Runnable> chores) {
        this.interval = interval;
        this.chores = List.copyOf(chores);
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void committed(LedgerBlock block) {
        boolean ends = block.transactions().stream()
                .filter(LedgerTransaction::valid)
                .flatMap(transaction -> transaction.call().stream())
                .anyMatch(call -> ENDINGS.contains(call.invocation().function()));
        if (ends) {
            wake.release();
        }
    }

    private void run() {
        try {
            wait(FIRST);
            while (!Thread.currentThread().isInterrupted()) {
                chores.forEach(Housekeeping::run);
                wait(interval);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    private void wait(Duration longest) throws InterruptedException {
        if (wake.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            wake.drainPermits();
        }
    }

    private static void run(Runnable chore) {
        try {
            chore.run();
        } catch (RuntimeException e) {
            Failures.log(LOG, e, "a chore failed; it is tried again");
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}

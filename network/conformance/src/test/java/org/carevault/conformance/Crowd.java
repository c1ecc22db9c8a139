// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.hyperledger.fabric.client.GatewayException;

/** Clients at a fixed concurrency: each sends its next transaction as soon as its last one is committed. */
final class Crowd {
    /** Not counted: until all clients have transactions under way. */
    private static final Duration BEGINNING = Duration.ofSeconds(1);

    private final List<Client> clients;
    private final AtomicLong invalid = new AtomicLong();
    private final AtomicLong unknown = new AtomicLong();

    Crowd(List<Client> clients) {
        this.clients = List.copyOf(clients);
    }

    /** Transactions per second that were committed as valid. */
    double validPerSecond(Duration time) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(clients.size());
        try {
            long start = System.nanoTime() + BEGINNING.toNanos();
            long end = start + time.toNanos();
            List<Future<Long>> counts = new ArrayList<>();
            for (Client client : clients) {
                counts.add(pool.submit(() -> valid(client, start, end)));
            }
            long valid = 0;
            for (Future<Long> count : counts) {
                valid += count.get();
            }
            return valid * 1e9 / time.toNanos();
        } finally {
            pool.shutdownNow();
        }
    }

    private long valid(Client client, long start, long end) {
        long valid = 0;
        while (System.nanoTime() < end) {
            boolean counts = isValid(client);
            long now = System.nanoTime();
            valid += counts && now >= start && now < end ? 1 : 0;
        }
        return valid;
    }

    private boolean isValid(Client client) {
        try {
            boolean valid = client.send().isSuccessful();
            invalid.addAndGet(valid ? 0 : 1);
            return valid;
        } catch (GatewayException e) {
            // Overload, as a rule: whether it will be committed is not known, so it does not count.
            unknown.incrementAndGet();
            return false;
        }
    }

    /** How many were committed as invalid, that is in conflict, in all runs so far. */
    long invalid() {
        return invalid.get();
    }

    /** Of how many the Gateway did not say what became of them, in all runs so far. */
    long unknown() {
        return unknown.get();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.commit;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Those who wait for a transaction to be committed. Thread-safe. */
final class CommitWaiters {
    private final Map<String, Set<Waiter>> waiting = new ConcurrentHashMap<>();

    private static final class Waiter {
        private final CompletableFuture<Chain.Position> future = new CompletableFuture<>();
    }

    /**
     * Registers first and looks afterwards, so that a commit between the two is not missed.
     *
     * @param index finds a transaction that is committed already
     */
    CompletableFuture<Chain.Position> await(String transaction, Function<String, Optional<Chain.Position>> index) {
        var waiter = new Waiter();
        waiting.compute(transaction, (id, others) -> {
            Set<Waiter> all = others == null ? ConcurrentHashMap.newKeySet() : others;
            all.add(waiter);
            return all;
        });
        var unused = waiter.future.whenComplete((position, problem) -> forget(transaction, waiter));
        index.apply(transaction).ifPresent(waiter.future::complete);
        return waiter.future;
    }

    void committed(String transaction, Chain.Position position) {
        Set<Waiter> waiters = waiting.remove(transaction);
        if (waiters != null) {
            waiters.forEach(waiter -> waiter.future.complete(position));
        }
    }

    /** How many transactions somebody waits for. */
    int size() {
        return waiting.size();
    }

    private void forget(String transaction, Waiter waiter) {
        waiting.computeIfPresent(transaction, (id, all) -> {
            all.remove(waiter);
            return all.isEmpty() ? null : all;
        });
    }
}

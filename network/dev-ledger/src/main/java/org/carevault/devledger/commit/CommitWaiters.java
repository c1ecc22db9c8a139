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
    private final Map<String, Set<CompletableFuture<Chain.Position>>> waiting = new ConcurrentHashMap<>();

    /**
     * Registers first and looks afterwards, so that a commit between the two is not missed.
     *
     * @param index finds a transaction that is committed already
     */
    CompletableFuture<Chain.Position> await(String transaction, Function<String, Optional<Chain.Position>> index) {
        CompletableFuture<Chain.Position> future = new CompletableFuture<>();
        waiting.compute(transaction, (id, others) -> {
            Set<CompletableFuture<Chain.Position>> all = others == null ? ConcurrentHashMap.newKeySet() : others;
            all.add(future);
            return all;
        });
        future.whenComplete((position, problem) -> forget(transaction, future));
        index.apply(transaction).ifPresent(future::complete);
        return future;
    }

    void committed(String transaction, Chain.Position position) {
        var futures = waiting.remove(transaction);
        if (futures != null) {
            futures.forEach(future -> future.complete(position));
        }
    }

    private void forget(String transaction, CompletableFuture<Chain.Position> future) {
        waiting.computeIfPresent(transaction, (id, all) -> {
            all.remove(future);
            return all.isEmpty() ? null : all;
        });
    }
}

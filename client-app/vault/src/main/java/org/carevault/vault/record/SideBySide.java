// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Asks the same about many things at once: each answer is a round trip that waits for peers. */
final class SideBySide {
    private static final int WORKERS = 8;

    private SideBySide() {}

    /** The results in the order of the things; the first thing's failure when some failed. */
    static <T, R> List<R> map(Collection<T> things, Function<T, R> work) {
        var workers = Executors.newFixedThreadPool(WORKERS);
        try {
            var tasks = things.stream()
                    .<Callable<R>>map(thing -> () -> work.apply(thing))
                    .toList();
            var results = new ArrayList<R>();
            for (var result : workers.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            workers.shutdownNow();
        }
    }
}

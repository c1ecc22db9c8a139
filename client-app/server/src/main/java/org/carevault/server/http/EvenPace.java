// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.http;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Gives an answer a fixed time after its request came, so that the time tells nothing about what was looked up. The wait
 * holds no thread.
 */
public final class EvenPace {
    private static final Duration PACE = Duration.ofMillis(250);

    private final long started = System.nanoTime();

    private EvenPace() {}

    /** Starts to count. */
    public static EvenPace begin() {
        return new EvenPace();
    }

    /**
     * Runs the answer when its time has come, or at once when that has passed.
     *
     * @param answer fills the context, or throws what becomes a problem document
     */
    public void answer(Context context, Runnable answer) {
        long left = started + PACE.toNanos() - System.nanoTime();
        Executor later = CompletableFuture.delayedExecutor(Math.max(0, left), TimeUnit.NANOSECONDS);
        context.future(() -> CompletableFuture.runAsync(answer, later));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.http;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.carevault.server.problem.Problem;

/** So many calls in so much time for each key; the least recently used keys are forgotten first. Thread-safe. */
public final class RateLimit {
    private static final int KEYS = 10_000;

    private final int calls;
    private final Duration period;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > KEYS;
        }
    };

    public RateLimit(int calls, Duration period) {
        this.calls = calls;
        this.period = period;
    }

    /**
     * Counts one call against the key's limit.
     *
     * @throws Problem TOO_MANY_REQUESTS
     */
    public void take(String key) {
        ConsumptionProbe probe = bucket(key).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            Duration wait = Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1);
            throw Problem.tooManyRequests("Too many requests.", wait);
        }
    }

    private synchronized Bucket bucket(String key) {
        return buckets.computeIfAbsent(key, unused -> Bucket.builder()
                .addLimit(limit -> limit.capacity(calls).refillGreedy(calls, period))
                .build());
    }
}

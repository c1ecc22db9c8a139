// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.identity;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One thing at a time for each member, whose parts in the store are read and written anew; others go on meanwhile. Members
 * share a few locks, so that two may wait for each other by chance, and never a thousand. Thread-safe.
 */
final class OneByOne {
    private static final int LOCKS = 256;

    private final Lock[] locks =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(Lock[]::new);

    /** Runs this when nothing else runs for the member, and gives what it gives. */
    <T> T get(String medicalId, Supplier<T> action) {
        Lock lock = locks[Math.floorMod(medicalId.hashCode(), LOCKS)];
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }

    /** Runs this when nothing else runs for the member. */
    void run(String medicalId, Runnable action) {
        get(medicalId, () -> {
            action.run();
            return null;
        });
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A member's log-in waits for a slow store; who else waits. */
class OneByOneTest {
    private final OneByOne members = new OneByOne();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch answer = new CountDownLatch(1);
    private final CountDownLatch asked = new CountDownLatch(1);

    @BeforeEach
    void asha_waits_for_the_store() throws InterruptedException {
        CompletableFuture.runAsync(() -> members.run("asha", this::slowStore), threads);
        asked.await();
    }

    @AfterEach
    void the_store_answers() {
        answer.countDown();
        threads.shutdown();
    }

    @Test
    void another_member_does_not_wait() throws Exception {
        var ravi = CompletableFuture.supplyAsync(() -> members.get("ravi", () -> "in"), threads);

        assertThat(ravi.get(5, TimeUnit.SECONDS)).isEqualTo("in");
    }

    @Test
    void the_same_member_does_until_the_first_is_done() throws Exception {
        var again = CompletableFuture.supplyAsync(() -> members.get("asha", () -> "in"), threads);
        assertThatThrownBy(() -> again.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);

        answer.countDown();

        assertThat(again.get(5, TimeUnit.SECONDS)).isEqualTo("in");
    }

    private void slowStore() {
        asked.countDown();
        try {
            answer.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

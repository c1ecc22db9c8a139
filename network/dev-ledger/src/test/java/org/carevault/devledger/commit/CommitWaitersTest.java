// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.commit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.Test;

final class CommitWaitersTest {
    private static final Chain.Position POSITION = new Chain.Position(7, TxValidationCode.VALID);

    private final CommitWaiters waiters = new CommitWaiters();

    @Test
    void whoever_asks_after_the_commit_is_answered_at_once() {
        assertThat(waiters.await("tx", id -> Optional.of(POSITION))).isCompletedWithValue(POSITION);
    }

    @Test
    void everybody_who_waits_is_answered_at_the_commit() {
        var first = waiters.await("tx", id -> Optional.empty());
        var second = waiters.await("tx", id -> Optional.empty());

        waiters.committed("tx", POSITION);

        assertThat(first).isCompletedWithValue(POSITION);
        assertThat(second).isCompletedWithValue(POSITION);
    }

    @Test
    void a_commit_between_asking_and_looking_is_not_missed() {
        var future = waiters.await("tx", id -> {
            waiters.committed(id, POSITION);
            return Optional.empty();
        });

        assertThat(future).isCompletedWithValue(POSITION);
    }

    @Test
    void whoever_stops_waiting_is_forgotten() {
        var future = waiters.await("tx", id -> Optional.empty());

        future.cancel(false);

        assertThat(waiters.size()).isZero();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class WaitingTest {
    private static final Duration LONG = Duration.ofSeconds(9999);

    private final Waiting waiting = new Waiting();

    @Test
    void a_member_waits_thirty_seconds_at_most() {
        assertThat(patience(true, LONG)).contains(Duration.ofSeconds(30));
    }

    @Test
    void a_stranger_waits_two_seconds_at_most() {
        assertThat(patience(false, LONG)).contains(Duration.ofSeconds(2));
    }

    @Test
    void the_ninth_stranger_at_a_time_is_sent_away() {
        assertThat(whileWaiting(8, false, () -> "in")).contains("in");
        assertThatThrownBy(() -> whileWaiting(8, false, () -> patience(false, LONG)))
                .hasFieldOrPropertyWithValue("status", 429);
    }

    @Test
    void the_seventeenth_member_at_a_time_is_sent_away() {
        assertThat(whileWaiting(16, true, () -> "in")).contains("in");
        assertThatThrownBy(() -> whileWaiting(16, true, () -> patience(true, LONG)))
                .hasFieldOrPropertyWithValue("status", 429);
    }

    @Test
    void strangers_take_no_place_from_members_nor_from_those_who_do_not_wait() {
        assertThat(whileWaiting(8, false, () -> patience(true, LONG))).isPresent();
        assertThat(whileWaiting(8, false, () -> patience(false, Duration.ZERO))).isPresent();
    }

    private Optional<Duration> patience(boolean member, Duration wished) {
        return waiting.await(member, wished, Optional::of);
    }

    // So many wait inside each other, and the last one does something.
    private <T> Optional<T> whileWaiting(int callers, boolean member, Supplier<T> last) {
        return callers == 0
                ? Optional.of(last.get())
                : waiting.await(member, LONG, patience -> whileWaiting(callers - 1, member, last));
    }
}

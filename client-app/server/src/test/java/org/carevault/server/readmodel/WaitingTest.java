// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class WaitingTest {
    private static final Duration LONG = Duration.ofSeconds(9999);
    private static final Optional<String> STRANGER = Optional.empty();
    private static final Optional<String> ASHA = Optional.of("asha");
    private static final Optional<String> MEHTA = Optional.of("mehta");

    private final Waiting waiting = new Waiting();

    @Test
    void a_member_waits_thirty_seconds_at_most() {
        assertThat(patience(ASHA)).contains(Duration.ofSeconds(30));
    }

    @Test
    void a_stranger_waits_two_seconds_at_most() {
        assertThat(patience(STRANGER)).contains(Duration.ofSeconds(2));
    }

    @Test
    void the_ninth_stranger_at_a_time_is_sent_away() {
        assertThat(whileWaiting(8, i -> STRANGER, () -> "in")).contains("in");
        assertThatThrownBy(() -> whileWaiting(8, i -> STRANGER, () -> patience(STRANGER)))
                .hasFieldOrPropertyWithValue("status", 429);
    }

    @Test
    void the_seventeenth_member_at_a_time_is_sent_away() {
        assertThat(whileWaiting(16, i -> Optional.of("m" + i), () -> "in")).contains("in");
        assertThatThrownBy(() -> whileWaiting(16, i -> Optional.of("m" + i), () -> patience(ASHA)))
                .hasFieldOrPropertyWithValue("status", 429);
    }

    @Test
    void nobody_waits_in_more_than_eight_places_and_others_still_find_one() {
        assertThat(whileWaiting(8, i -> ASHA, () -> patience(MEHTA))).isPresent();
        assertThatThrownBy(() -> whileWaiting(8, i -> ASHA, () -> patience(ASHA)))
                .hasFieldOrPropertyWithValue("status", 429);
    }

    @Test
    void whoever_was_sent_away_may_come_back() {
        assertThatThrownBy(() -> whileWaiting(8, i -> ASHA, () -> patience(ASHA)))
                .hasFieldOrPropertyWithValue("status", 429);

        assertThat(whileWaiting(7, i -> ASHA, () -> patience(ASHA))).isPresent();
        assertThat(whileWaiting(16, i -> Optional.of("m" + i), () -> "in")).contains("in");
    }

    @Test
    void strangers_take_no_place_from_members() {
        assertThat(whileWaiting(8, i -> STRANGER, () -> patience(ASHA))).isPresent();
    }

    @Test
    void who_asks_for_what_is_known_or_does_not_wait_needs_no_place() {
        assertThat(whileWaiting(8, i -> STRANGER, () -> waiting.await(STRANGER, LONG, patience -> Optional.of("known"))
                        .orElseThrow()))
                .contains("known");
        assertThat(whileWaiting(8, i -> STRANGER, () -> waiting.await(STRANGER, Duration.ZERO, Optional::of)
                        .orElseThrow()))
                .contains(Duration.ZERO);
    }

    private Optional<Duration> patience(Optional<String> member) {
        return waiting.await(member, LONG, patience -> later(patience, () -> Optional.of(patience)));
    }

    // So many wait inside each other, and the last one does something.
    private <T> Optional<T> whileWaiting(int callers, IntFunction<Optional<String>> who, Supplier<T> last) {
        return callers == 0
                ? Optional.of(last.get())
                : waiting.await(
                        who.apply(callers),
                        LONG,
                        patience -> later(patience, () -> whileWaiting(callers - 1, who, last)));
    }

    // What is not there yet.
    private static <T> Optional<T> later(Duration patience, Supplier<Optional<T>> answer) {
        return patience.isZero() ? Optional.empty() : answer.get();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.carevault.auditor.rule.Clock.Behind;
import org.carevault.auditor.rule.Clock.Mark;
import org.junit.jupiter.api.Test;

class ClockTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final Clock clock = new Clock(NOON);

    @Test
    void five_minutes_behind_are_tolerated() {
        assertThat(clock.next(at(-300))).isEmpty();
    }

    @Test
    void a_time_further_behind_names_the_transaction_it_lies_behind() {
        Mark ahead = at(301);
        clock.next(ahead);

        assertThat(clock.next(at(0))).get().extracting(Behind::mark).isEqualTo(ahead);
    }

    @Test
    void only_the_first_disagreement_with_a_mark_is_called_the_first() {
        assertThat(clock.next(at(-400))).get().extracting(Behind::first).isEqualTo(true);
        assertThat(clock.next(at(-400))).get().extracting(Behind::first).isEqualTo(false);
    }

    private static Mark at(long seconds) {
        return new Mark(NOON.plusSeconds(seconds), 7L, "transaction at " + seconds);
    }
}

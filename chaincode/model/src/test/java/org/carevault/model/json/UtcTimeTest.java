// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UtcTimeTest {
    @Test
    void a_time_has_three_decimals_even_when_they_are_zero() {
        assertThat(UtcTime.format(Instant.parse("2026-11-21T08:00:00Z"))).isEqualTo("2026-11-21T08:00:00.000Z");
    }

    @Test
    void what_is_finer_than_a_millisecond_is_dropped() {
        assertThat(UtcTime.format(Instant.parse("2026-11-21T08:34:11.123999999Z")))
                .isEqualTo("2026-11-21T08:34:11.123Z");
    }

    @Test
    void reading_gives_the_time_back() {
        assertThat(UtcTime.parse("2026-11-21T08:34:11.123Z")).isEqualTo(Instant.parse("2026-11-21T08:34:11.123Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "2026-11-21T08:34:11Z", "2026-11-21T08:34:11.1234Z", "2026-02-30T08:34:11.123Z",
                "2026-11-21t08:34:11.123Z", "2026-11-21T24:00:00.000Z", "2026-11-21T08:34:11.123+",
                        "+2026-11-21T08:34:11.12Z"
            })
    void another_form_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> UtcTime.parse(text));
    }

    @Test
    void years_that_would_not_sort_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> UtcTime.format(Instant.parse("+10000-01-01T00:00:00Z")));
        assertThatIllegalArgumentException().isThrownBy(() -> UtcTime.format(Instant.parse("-0001-01-01T00:00:00Z")));
    }
}

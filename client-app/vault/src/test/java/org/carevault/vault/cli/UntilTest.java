// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UntilTest {
    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "7d, 2026-11-28T08:00:00Z",
        "24h, 2026-11-22T08:00:00Z",
        "30m, 2026-11-21T08:30:00Z",
        "2026-12-31, 2027-01-01T00:00:00Z",
        "2026-12-31T12:00:00Z, 2026-12-31T12:00:00Z"
    })
    void an_end_is_read_as_people_write_it(String typed, Instant end) {
        assertThat(Until.parse(typed, NOW).end()).isEqualTo(end);
    }

    @Test
    void revoked_means_no_end() {
        assertThat(Until.parse("revoked", NOW).end()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "0d", "-1d", "7", "2026-13-01", "7w", "9999-12-31", "+12026-01-01T00:00:00Z"})
    void anything_else_is_told(String typed) {
        assertThatThrownBy(() -> Until.parse(typed, NOW)).hasMessageStartingWith("write 7d");
    }
}

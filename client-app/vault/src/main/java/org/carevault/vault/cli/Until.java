// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;
import org.carevault.model.json.UtcTime;

/**
 * When something ends, as people type it: {@code 7d}, {@code 24h}, a date (its last moment in UTC), a whole time, or {@code revoked}.
 *
 * @param end null for until revoked
 */
record Until(Instant end) {
    static final Duration USUAL = Duration.ofDays(7);
    private static final Pattern SPAN = Pattern.compile("([1-9][0-9]{0,4})([dhm])");

    /** @throws IllegalArgumentException with a sentence for the person */
    static Until parse(String typed, Instant now) {
        var text = typed.strip().toLowerCase(Locale.ROOT);
        if (text.equals("revoked")) {
            return new Until(null);
        }
        var span = SPAN.matcher(text);
        if (span.matches()) {
            return new Until(
                    now.plus(span(Long.parseLong(span.group(1)), span.group(2).charAt(0))));
        }
        try {
            return new Until(writable(
                    text.length() == 10
                            ? LocalDate.parse(text).plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC)
                            : Instant.parse(text.toUpperCase(Locale.ROOT))));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IllegalArgumentException("write 7d, 24h, a date like 2026-12-31, or revoked");
        }
    }

    /** The chain writes years of four digits. */
    private static Instant writable(Instant time) {
        return UtcTime.parse(UtcTime.format(time));
    }

    private static Duration span(long count, char unit) {
        return unit == 'd' ? Duration.ofDays(count) : unit == 'h' ? Duration.ofHours(count) : Duration.ofMinutes(count);
    }
}

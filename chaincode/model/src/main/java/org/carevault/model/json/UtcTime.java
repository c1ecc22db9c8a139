// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;

/** The one form of a time: ISO 8601 in UTC with three decimals, {@code 2026-11-21T08:34:11.123Z}; it sorts as text. */
public final class UtcTime {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT)
            .withZone(ZoneOffset.UTC);
    private static final int LENGTH = 24;

    private UtcTime() {}

    /** The text of a time of the years 0 to 9999; what is finer than a millisecond is dropped. */
    public static String format(Instant time) {
        String text = FORM.format(time);
        if (text.length() != LENGTH) {
            throw new IllegalArgumentException("the time is out of range");
        }
        return text;
    }

    /**
     * The time of a text in exactly this form.
     *
     * @throws IllegalArgumentException when it is in another form
     */
    public static Instant parse(String text) {
        try {
            if (text.length() == LENGTH) {
                return FORM.parse(text, Instant::from);
            }
        } catch (DateTimeException notATime) {
            // One answer for every broken form.
        }
        throw new IllegalArgumentException("a time is not of the form 2026-11-21T08:34:11.123Z");
    }
}

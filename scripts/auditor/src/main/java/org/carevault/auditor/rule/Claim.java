// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.rule;

import java.time.Duration;
import java.time.Instant;
import org.carevault.auditor.report.Finding;
import org.carevault.auditor.report.Reason;

/**
 * The time that a valid transaction claims for itself.
 *
 * @param organisation the MSP id of the transaction's creator, who claims it
 */
public record Claim(Instant time, String organisation, long block, String transaction) {
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    /** Whether it lies more than five minutes before another time. */
    boolean isBehind(Instant other) {
        return Duration.between(time, other).compareTo(TOLERANCE) > 0;
    }

    Claim later(Claim other) {
        return other.time.isAfter(time) ? other : this;
    }

    Finding finding(Reason reason, String detail) {
        return Finding.in(block, transaction, reason, detail);
    }
}

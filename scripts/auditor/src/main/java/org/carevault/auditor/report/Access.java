// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One access as the chain answered it, and whether the rules answer it so at its claimed moment.
 *
 * @param decision {@code permit} or {@code deny}
 * @param reason why it was refused, null for a permit
 * @param consent the consent relied on, null for none
 */
public record Access(
        long block,
        String transaction,
        String time,
        String actor,
        String patient,
        List<Version> records,
        String purpose,
        String decision,
        String reason,
        String consent,
        boolean lawful) {

    /** A record and the version of it that was asked for. */
    public record Version(String record, long version) {}

    /** One line for a reader. */
    public String line() {
        String what = records.stream()
                .map(version -> version.record() + " v" + version.version())
                .collect(Collectors.joining(" "));
        String answer = decision.equals("permit")
                ? "permitted" + (consent == null ? " (own records)" : " by consent " + consent)
                : "refused, " + reason;
        return "block " + block + ": " + time + " " + actor + " reads " + what + " of " + patient + " for " + purpose
                + ": " + answer + (lawful ? ", lawful" : ", NOT LAWFUL");
    }
}

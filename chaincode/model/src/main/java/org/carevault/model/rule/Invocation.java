// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.rule;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One call.
 *
 * @param transaction the Fabric transaction id
 * @param time the timestamp of the channel header, a claim of the client; truncated to milliseconds here
 * @param function contract and function, for example {@code ConsentContract:grant}
 * @param argument the one argument, canonical JSON
 */
public record Invocation(String transaction, Instant time, Caller caller, String function, String argument) {
    public Invocation {
        time = time.truncatedTo(ChronoUnit.MILLIS);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.settings;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/**
 * How one organisation's app is started.
 *
 * @param home the run-time folder, {@code CAREVAULT_HOME}
 * @param msp the organisation
 * @param grace age that an unreferenced object reaches before the sweep removes it
 * @param sweepInterval time between two sweeps
 * @param clock the app's clock, by which releases and tickets are judged
 */
public record AppOptions(Path home, String msp, Duration grace, Duration sweepInterval, Clock clock) {

    public static AppOptions of(Path home, String msp) {
        return new AppOptions(home, msp, Duration.ofHours(1), Duration.ofMinutes(1), Clock.systemUTC());
    }

    public AppOptions withGrace(Duration value) {
        return new AppOptions(home, msp, value, sweepInterval, clock);
    }

    public AppOptions withSweepInterval(Duration value) {
        return new AppOptions(home, msp, grace, value, clock);
    }

    public AppOptions withClock(Clock value) {
        return new AppOptions(home, msp, grace, sweepInterval, value);
    }
}

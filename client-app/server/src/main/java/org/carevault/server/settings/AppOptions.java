// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.settings;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * How one organisation's app is started.
 *
 * @param home the run-time folder, {@code CAREVAULT_HOME}
 * @param msp the organisation
 * @param grace age that an unreferenced object reaches before the sweep removes it
 * @param sweepInterval time between two sweeps
 * @param clock the app's clock, by which releases and tickets are judged
 * @param listen where it listens instead of where the network description says
 * @param tls what it proves itself with to browsers, nothing for plain HTTP
 */
public record AppOptions(
        Path home,
        String msp,
        Duration grace,
        Duration sweepInterval,
        Clock clock,
        Optional<String> listen,
        Optional<TlsFiles> tls) {

    public static AppOptions of(Path home, String msp) {
        return new AppOptions(
                home,
                msp,
                Duration.ofHours(1),
                Duration.ofMinutes(1),
                Clock.systemUTC(),
                Optional.empty(),
                Optional.empty());
    }

    public AppOptions withGrace(Duration value) {
        return new AppOptions(home, msp, value, sweepInterval, clock, listen, tls);
    }

    public AppOptions withSweepInterval(Duration value) {
        return new AppOptions(home, msp, grace, value, clock, listen, tls);
    }

    public AppOptions withClock(Clock value) {
        return new AppOptions(home, msp, grace, sweepInterval, value, listen, tls);
    }

    public AppOptions withListening(Optional<String> address, Optional<TlsFiles> files) {
        return new AppOptions(home, msp, grace, sweepInterval, clock, address, files);
    }
}

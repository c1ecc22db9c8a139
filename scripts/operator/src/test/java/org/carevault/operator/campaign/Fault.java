// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.campaign;

import java.time.Duration;

/**
 * Something that breaks, and how it is mended.
 *
 * @param name as the table of figures calls it
 * @param strike breaks it; returns once it is broken
 * @param meanwhile looked at while it is broken; gets the time of the strike in nanoseconds
 * @param mend returns once what was broken answers again; has to bear a strike that failed halfway
 * @param goesOn whether people can write while it is broken; if not, they have to be able to once it is mended
 * @param limit within which they write again, counted from the strike where work goes on, else from the mending
 */
record Fault(String name, Step strike, Look meanwhile, Step mend, boolean goesOn, Duration limit) {
    /** A deed of a fault. */
    interface Step {
        void run() throws Exception;
    }

    /** An observation during a fault. */
    interface Look {
        void at(long struck) throws Exception;
    }

    /** What people do not notice for longer than that. */
    static Fault survived(String name, Duration limit, Step strike, Step mend) {
        return new Fault(name, strike, struck -> {}, mend, true, limit);
    }

    /** What stops writing until it is mended. */
    static Fault stopping(String name, Duration limit, Step strike, Step mend) {
        return new Fault(name, strike, struck -> Thread.sleep(3_000), mend, false, limit);
    }

    Fault meanwhile(Look look) {
        return new Fault(name, strike, look, mend, goesOn, limit);
    }

    Fault within(Duration other) {
        return new Fault(name, strike, meanwhile, mend, goesOn, other);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.contract;

import java.nio.charset.StandardCharsets;

/** A program that calls every function once and prints every read, write, event and answer. */
final class Simulation {
    private Simulation() {}

    public static void main(String[] arguments) {
        ShimLogging.quieten();
        System.out.writeBytes(trace().getBytes(StandardCharsets.UTF_8));
    }

    static String trace() {
        var trace = new StringBuilder();
        Rows.all().forEach((function, row) -> {
            // A new clinic each time: one function must not change what the next one finds.
            var clinic = new Clinic();
            clinic.peer.call(row.actor().apply(clinic), row.valid(clinic));
            clinic.peer.call(clinic.lin, row.valid(clinic));
            trace.append(clinic.peer.trace());
        });
        return trace.toString();
    }
}

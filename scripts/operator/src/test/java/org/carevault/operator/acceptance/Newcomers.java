// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.acceptance;

import java.util.ArrayList;
import java.util.List;

/** Brings people in as administrators do, so that one test's refusals and log-ins are not counted against the next. */
final class Newcomers {
    /** A member may log in ten times a minute, and tests are quick. */
    private static final int PATIENTS = 10;

    private final Consortium consortium;
    private final List<String> patients = new ArrayList<>();
    private int turns;

    Newcomers(Consortium consortium) {
        this.consortium = consortium;
    }

    /** Invites and joins somebody; the name of his keyring. */
    String join(String role, String administrator, String app) {
        var code = consortium
                .vault(administrator, "invite", "--role", role, "--json")
                .text("code");
        var name = role + "-" + System.nanoTime();
        var join = consortium.vault(name, "join", "--code", code, "--role", role, "--app", app);
        if (join.exit() != 0) throw new IllegalStateException(join.err());
        return name;
    }

    /** The next of ten patients of City Hospital; each joins when it is his turn for the first time. */
    synchronized String patient() {
        var turn = turns++ % PATIENTS;
        if (patients.size() == turn) patients.add(join("p", "city-admin", consortium.cityApp()));
        return patients.get(turn);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Ends, freezes and starts the consortium's own processes, each by the name of its file in {@code run/pids} ({@code ledger},
 * {@code chaincode}, {@code object-store}, {@code apps}, and a real network's nodes and {@code chaincode-city} and the like): a kill is SIGKILL, a start is what
 * {@code up} does.
 */
public final class Faults {
    /** Seconds until a service has to be ready; nothing is measured by them. */
    private static final int PATIENCE = 120;

    private final Consortium consortium;

    public Faults(Consortium consortium) {
        this.consortium = consortium;
    }

    /** SIGKILL; returns when the process is gone, also when it was before. */
    public void kill(String name) {
        process(name).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }

    /** SIGSTOP: the process keeps its connections and answers nothing. */
    public void freeze(String name) {
        signal("-STOP", name);
    }

    /** SIGCONT; nothing for a process that was not frozen. */
    public void thaw(String name) {
        signal("-CONT", name);
    }

    /** Starts whatever does not run, on the development ledger. */
    void mend() {
        var up = consortium.script("up", "--detach");
        if (up.exit() != 0) throw new IllegalStateException("scripts/up ended with " + up.exit() + ": " + up.err());
    }

    /** Starts what does not run of {@code object-store}, {@code chaincode} or {@code apps}, and waits until it is ready. */
    public void startService(String name) {
        var await = name.equals("object-store") ? "await " : "await_each ";
        launch("start_" + name.replace('-', '_') + "; " + await + name + " " + PATIENCE);
    }

    /** Starts the apps alone, with a sweep that does not wait. */
    public void startAppsThatSweep() {
        launch("set --; for each in $CAREVAULT_FOUNDERS; do"
                + " set -- \"$@\" --organisation \"$(echo \"$each\" | cut -d: -f2)\"; done;"
                + " start apps 256m client-app/server carevault-server --home \"$CAREVAULT_HOME\""
                + " --grace PT3S --sweep-interval PT1S \"$@\"; await apps " + PATIENCE);
    }

    private void launch(String steps) {
        consortium.inCheckout("sh", ". scripts/environment.sh; . scripts/processes.sh; " + steps, Map.of());
    }

    private void signal(String signal, String name) {
        process(name).ifPresent(process -> Shell.run(List.of("kill", signal, Long.toString(process.pid())), Map.of()));
    }

    private Optional<ProcessHandle> process(String name) {
        try {
            var pid = Files.readString(consortium.home().resolve("run/pids").resolve(name));
            return ProcessHandle.of(Long.parseLong(pid.strip()));
        } catch (IOException e) {
            return Optional.empty(); // it was never started
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Ends and starts one of the consortium's own processes: a kill is SIGKILL, a start is what {@code up} does. */
final class Faults {
    private final Consortium consortium;

    Faults(Consortium consortium) {
        this.consortium = consortium;
    }

    /** SIGKILL to the process of that name ({@code ledger}, {@code chaincode}, {@code object-store}, {@code apps}). */
    void kill(String name) {
        process(name).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }

    /** Starts whatever does not run. */
    void mend() {
        var up = consortium.script("up", "--detach");
        if (up.exit() != 0) throw new IllegalStateException("scripts/up ended with " + up.exit() + ": " + up.err());
    }

    /** Starts the apps alone, with a sweep that does not wait. */
    Process startAppsThatSweep() throws IOException {
        var jar = Consortium.CHECKOUT.resolve("client-app/server/target/carevault-server-1.0.0.jar");
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx256m",
                "-jar",
                jar.toString(),
                "--home",
                consortium.home().toString(),
                "--grace",
                "PT3S",
                "--sweep-interval",
                "PT1S"));
        for (var msp : List.of("CityHospitalMSP", "LakesideHospitalMSP", "AcmeInsuranceMSP", "RegulatorMSP"))
            command.addAll(List.of("--organisation", msp));
        var log = consortium.home().resolve("run/logs/apps-swept.log").toFile();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    private java.util.Optional<ProcessHandle> process(String name) {
        try {
            var pid = Files.readString(consortium.home().resolve("run/pids").resolve(name));
            return ProcessHandle.of(Long.parseLong(pid.strip()));
        } catch (IOException e) {
            return java.util.Optional.empty();
        }
    }
}

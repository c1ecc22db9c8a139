// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.carevault.operator.bench.BenchCommand;
import org.carevault.operator.demonstration.DemonstrationCommand;
import org.carevault.operator.demonstration.RecordBuildsCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point of {@code scripts/status}, {@code scripts/doctor} and the demonstration that {@code scripts/up} plays. */
@Command(
        name = "operator",
        mixinStandardHelpOptions = true,
        subcommands = {
            StatusCommand.class,
            DoctorCommand.class,
            BucketCommand.class,
            ReleaseCommand.class,
            DemonstrationCommand.class,
            RecordBuildsCommand.class,
            BenchCommand.class
        })
public final class OperatorMain {
    private static final String DOCTOR = "'scripts/doctor' says what is missing on this machine";

    // Held, because java.util.logging forgets loggers that nobody holds.
    private static final Logger GRPC = Logger.getLogger("io.grpc");

    private OperatorMain() {}

    /** The process's entry point. */
    public static void main(String[] args) {
        GRPC.setLevel(Level.WARNING);
        System.setProperty("slf4j.internal.verbosity", "ERROR"); // nobody here logs through it
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new OperatorMain()).setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println("error: " + failure.getMessage());
            command.getErr().println("hint: " + (failure instanceof Refusal told ? told.hint() : DOCTOR));
            return 1;
        });
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.sealing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

/** The {@code age} command of this machine, the independent yardstick of the format. */
public final class AgeCommand {
    private AgeCommand() {}

    /** Whether it can be run, passphrases included; tests that need it are skipped otherwise. */
    public static boolean present() {
        var path = System.getenv().getOrDefault("PATH", "").split(":");
        return Stream.of("age", "age-plugin-batchpass").allMatch(program -> Arrays.stream(path)
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program))));
    }

    /** Runs {@code age} with the arguments and gives its exit code; what it says goes to the test's output. */
    public static int run(Map<String, String> environment, String... arguments) throws IOException {
        var command = Stream.concat(Stream.of("age"), Arrays.stream(arguments)).toList();
        var builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        try {
            return builder.start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A script of {@code network/fabric} that has ended, and what it printed.
 *
 * @param errors what it said on standard error
 */
record Script(boolean succeeded, String output, String errors) {
    private static final Path FOLDER = Path.of("../fabric").toAbsolutePath().normalize();

    /** Errors go to a file: nodes that a script leaves behind must not keep a pipe of ours open. */
    static Script run(String name, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(FOLDER.resolve(name).toString()));
        command.addAll(List.of(arguments));
        Path errors = Files.createTempFile("fabric", ".log");
        try {
            Process process =
                    new ProcessBuilder(command).redirectError(errors.toFile()).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Script(process.waitFor() == 0, output, Files.readString(errors));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.delete(errors);
        }
    }

    /** What a script printed that must not fail. */
    static String outputOf(String name, String... arguments) throws IOException {
        Script script = run(name, arguments);
        if (!script.succeeded()) {
            throw new IOException(name + " failed: " + script.errors());
        }
        return script.output();
    }
}

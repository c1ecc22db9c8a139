// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Fabric's own programs, as witnesses that what we write is what they read. Where there are none a test is skipped. */
public final class FabricPrograms {
    private FabricPrograms() {}

    /** The program of that name; skips the test, with the reason, when it is not found. */
    public static Path find(String name) {
        return folder().resolve("bin").resolve(name);
    }

    private static Path folder() {
        try {
            Process check = new ProcessBuilder("../fabric/up", "--check").start();
            String found = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String reason = new String(check.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            assumeTrue(check.waitFor() == 0, reason.replaceAll("\\s+", " "));
            return Path.of(found.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Runs the command and returns what it printed on both streams; fails when its exit code is not 0. */
    public static String run(Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(command.get(0) + " failed: " + output);
        }
        return output;
    }
}

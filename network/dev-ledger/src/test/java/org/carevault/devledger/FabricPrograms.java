// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Fabric's own programs, as witnesses that what we write is what they read. Where there are none a test is skipped. */
public final class FabricPrograms {
    private FabricPrograms() {}

    /** The program of that name; skips the test, with the reason, when it is not found. */
    public static Path find(String name) {
        var folders = new ArrayList<Path>();
        String fabricHome = System.getenv("FABRIC_HOME");
        if (fabricHome != null) {
            folders.add(Path.of(fabricHome, "bin"));
        }
        folders.add(Path.of(System.getProperty("user.home"), ".carevault", "fabric", "bin"));
        Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(Path::of).forEach(folders::add);
        var found = folders.stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(found.isPresent(), "Fabric's program " + name + " was not found");
        return found.orElseThrow();
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

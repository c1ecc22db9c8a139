// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.carevault.operator.Launchers;

/** A CareVault of the benchmark's own, in a temporary folder and on ports beside the usual ones. */
final class Machine implements AutoCloseable {
    private static final int PORT_BASE = 18500;

    private final Path home;

    Machine() throws IOException {
        home = Files.createTempDirectory("carevault-bench");
    }

    Path home() {
        return home;
    }

    static List<Integer> appPorts() {
        return List.of(PORT_BASE + 5, PORT_BASE + 15, PORT_BASE + 25, PORT_BASE + 35);
    }

    /** Starts one of the scripts with this machine's folder and ports. */
    Process script(String name, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Launchers.path(name).toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(home.resolve(name + ".err").toFile());
        builder.environment().put("CAREVAULT_HOME", home.toString());
        builder.environment().put("CAREVAULT_PORT_BASE", Integer.toString(PORT_BASE));
        return builder.start();
    }

    /** Runs a script to its end. */
    void run(String name, String... arguments) throws IOException, InterruptedException {
        if (script(name, arguments).waitFor() != 0)
            throw new IOException("scripts/" + name + " failed: " + Files.readString(home.resolve(name + ".err")));
    }

    @Override
    public void close() throws IOException {
        try {
            run("down");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (var files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}

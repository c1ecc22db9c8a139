// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.carevault.operator.Launchers;

/** Whether Fabric's nodes still run that were started and not stopped, by the word of the script that watches them. */
final class FabricNodes {
    private static final String SUBJECT = "nodes";

    private final Path home;

    FabricNodes(Path home) {
        this.home = home;
    }

    /** One finding, or none where no real network was started. */
    List<Finding> examine() {
        try {
            return started() ? List.of(judge()) : List.of();
        } catch (IOException e) {
            return List.of(Finding.missing(SUBJECT, "cannot be looked for: " + e.getMessage(), "install bash"));
        }
    }

    private boolean started() throws IOException {
        if (!Files.isDirectory(home.resolve("run/fabric")) || !Files.isDirectory(home.resolve("run/pids")))
            return false;
        try (var nodes = Files.newDirectoryStream(home.resolve("run/pids"), "fabric-*.pid")) {
            return nodes.iterator().hasNext();
        }
    }

    private Finding judge() throws IOException {
        var script = Launchers.path("../network/fabric/lost").toString();
        var watch = new ProcessBuilder(script, "--home", home.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(watch.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return ended(watch) == 0
                ? Finding.good(SUBJECT, "all of Fabric's nodes run that were started")
                : Finding.missing(SUBJECT, "ended by themselves: " + said, "'scripts/up --fabric' starts them");
    }

    private static int ended(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

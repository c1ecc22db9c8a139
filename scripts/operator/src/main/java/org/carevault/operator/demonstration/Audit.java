// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.demonstration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.carevault.operator.Launchers;

/** The end of the main job: an auditor takes the blocks and checks, off line, that every access was lawful. */
final class Audit {
    private final Path home;
    private final Stage stage;

    Audit(Path home, Stage stage) {
        this.home = home;
        this.stage = stage;
    }

    void play() throws IOException {
        var folder = Files.createTempDirectory("carevault-audit");
        try {
            var chain = folder.resolve("chain").toString();
            run("export", "--to", chain);
            stage.say("  audit export --to chain");
            var verdict = run("verify", chain).strip().lines().reduce("", (before, line) -> line);
            stage.say("  audit verify chain");
            stage.say("      " + verdict);
        } finally {
            delete(folder);
        }
    }

    private String run(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(Launchers.path("audit").toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("CAREVAULT_HOME", home.toString());
        var audit = builder.start();
        audit.getOutputStream().close();
        var out = new String(audit.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (audit.waitFor() == 0) return out;
            throw new IOException("DEMONSTRATION_FAILED: 'audit " + arguments[0] + "' ended with " + audit.exitValue());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("DEMONSTRATION_FAILED: interrupted", e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}

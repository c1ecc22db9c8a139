// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShellScriptsTest {
    @Test
    void shellcheck_finds_nothing_in_any_script() throws Exception {
        assumeTrue(isFound(), "shellcheck was not found; your system's package 'shellcheck' has it");
        var scripts = output("git", "grep", "-lE", "^#(!/usr/bin/env (ba)?sh| shellcheck shell=)", "--", ":!mvnw")
                .lines()
                .toList();
        assertThat(scripts).contains("scripts/up", "scripts/processes.sh", "network/fabric/node/peer");

        var command = new ArrayList<>(List.of("shellcheck", "--external-sources", "--source-path=SCRIPTDIR"));
        command.addAll(scripts);

        assertThat(output(command.toArray(String[]::new))).isEmpty();
    }

    private static boolean isFound() throws InterruptedException {
        try {
            return new ProcessBuilder("shellcheck", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static String output(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .directory(root().toFile())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    private static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!folder.resolve("network/ports.env").toFile().exists()) folder = folder.getParent();
        return folder;
    }
}

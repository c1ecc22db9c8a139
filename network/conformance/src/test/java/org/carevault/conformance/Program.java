// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program that has ended.
 *
 * @param text what it printed, on both streams
 */
record Program(int code, String text) {

    /** The auditor's tool, as a process of its own, with the test's class path. */
    static Program audit(Path home, String... arguments) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(java, "-XX:+UseSerialGC", "-cp", classPath));
        command.add("org.carevault.auditor.cli.AuditMain");
        command.addAll(List.of(arguments));
        command.addAll(List.of("--home", home.toString()));
        return run(command);
    }

    /** One of Fabric's own programs, from where the scripts find them. */
    static Program fabric(String name, String... arguments) throws IOException {
        String found = ". ../fabric/environment.sh && find_programs && exec \"$FABRIC_HOME/bin/$0\" \"$@\"";
        List<String> command = new ArrayList<>(List.of("bash", "-c", found, name));
        command.addAll(List.of(arguments));
        return run(command);
    }

    private static Program run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Program(process.waitFor(), text);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The ledger as a process of its own, as the scripts start it. */
final class LedgerProcess implements AutoCloseable {
    private final Process process;

    LedgerProcess(Path home, int portBase) throws IOException {
        this(home, portBase, "unlimited");
    }

    /** @param fileLimit largest size of a file in KiB, which stands in for a full disk */
    LedgerProcess(Path home, int portBase, String fileLimit) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        process = new ProcessBuilder(
                        "bash",
                        "-c",
                        "ulimit -f " + fileLimit + "; exec \"$@\"",
                        "bash",
                        java,
                        "-XX:-UsePerfData",
                        "-XX:+IgnoreUnrecognizedVMOptions",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DevLedgerMain.class.getName(),
                        "--home",
                        home.toString(),
                        "--port-base",
                        String.valueOf(portBase))
                .start();
    }

    /** The first line on standard output, null when there is none. */
    String firstLine() throws IOException {
        return output().readLine();
    }

    /** Everything on standard error, once the process has ended by itself. */
    String errors() throws IOException {
        return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Asks it to stop, as {@code kill} does, and returns its exit code. */
    int stop() throws InterruptedException {
        process.toHandle().destroy(); // unlike Process.destroy it leaves the streams open
        return exitCode();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("the ledger does not stop");
        }
        return process.exitValue();
    }

    private BufferedReader output() {
        return process.inputReader(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

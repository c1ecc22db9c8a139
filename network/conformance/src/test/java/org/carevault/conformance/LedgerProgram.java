// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.carevault.devledger.DevLedgerMain;

/** The embedded ledger as a process of its own, which can be killed. */
final class LedgerProgram implements AutoCloseable {
    private final Process process;

    private LedgerProgram(Process process) {
        this.process = process;
    }

    /** Returns when the program says that it is ready. */
    static LedgerProgram start(Path home, int portBase) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var process = new ProcessBuilder(List.of(
                        java,
                        "-Xmx512m",
                        "-XX:+IgnoreUnrecognizedVMOptions",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        classPath,
                        DevLedgerMain.class.getName(),
                        "--home",
                        home.toString(),
                        "--port-base",
                        Integer.toString(portBase)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = output.readLine();
        if (!"ready".equals(line)) {
            process.destroyForcibly();
            throw new IOException("the ledger did not start: " + line);
        }
        return new LedgerProgram(process);
    }

    /** SIGKILL: the process gets no chance to finish anything. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(10, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

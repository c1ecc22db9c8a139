// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The checkout's scripts, and the tests of its pages that play against a machine which runs; all with one environment. */
final class Programs {
    private static final Path CHECKOUT = checkout();
    private static final int PATIENCE_MINUTES = 6;

    private final Map<String, String> environment;

    Programs(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Null where the script ended well, else what it said; what it prints goes to {@code out}. */
    String script(Path out, Map<String, String> more, String name, String... arguments) throws IOException {
        var command = new ArrayList<>(
                List.of(CHECKOUT.resolve("scripts").resolve(name).toString()));
        command.addAll(List.of(arguments));
        return run(out, CHECKOUT, more, command);
    }

    /** Null where the test of the web module ended well, else what it said. */
    String live(String test, Map<String, String> more) throws IOException {
        var out = Files.createTempFile("carevault", ".out");
        var error = run(
                out,
                CHECKOUT.resolve("client-app/web"),
                more,
                List.of("npx", "--no-install", "vitest", "run", "test/live/" + test + ".test.ts"));
        return error == null ? null : error + Files.readString(out);
    }

    private String run(Path out, Path folder, Map<String, String> more, List<String> command) throws IOException {
        var error = Files.createTempFile("carevault", ".err");
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(error.toFile());
        builder.environment().putAll(environment);
        builder.environment().putAll(more);
        try {
            var process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) process.destroyForcibly();
            return process.waitFor() == 0 ? null : Files.readString(error);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Path checkout() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("network/ports.env"))) folder = folder.getParent();
        return folder;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.cli;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Types commands as a person would, without a process. */
public final class Shell {
    private final Map<String, String> environment = new HashMap<>();

    /** What one command left behind. */
    public record Result(int exit, String out, String err) {
        /** As one reads it in a terminal session. */
        public String shown() {
            return (out + err).strip() + "\n→ " + exit;
        }
    }

    public Shell with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    public Result run(String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var exit = Vault.run(
                args,
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment);
        return new Result(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}

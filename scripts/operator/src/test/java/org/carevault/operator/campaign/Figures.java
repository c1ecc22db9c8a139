// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.campaign;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.carevault.operator.acceptance.Consortium;
import org.carevault.operator.acceptance.Shell;

/** The campaign's one table. */
final class Figures {
    private static final String HEAD = """
            | Fault | Times tried | Acknowledged | Lost | Writes again after (s, worst) | Counted from |
            | --- | ---: | ---: | ---: | ---: | --- |
            """;

    private final List<String> rows = new ArrayList<>();

    /**
     * One fault's figures.
     *
     * @param acknowledged writes of all its rounds
     * @param seconds from the fault, or from its mending, to the first answer to a write begun after it; the worst round's
     */
    record Row(String fault, int times, int acknowledged, int lost, double seconds, String from) {
        private String line() {
            return String.format(
                    Locale.ROOT, "| %s | %d | %d | %d | %.1f | %s |", fault, times, acknowledged, lost, seconds, from);
        }
    }

    void add(Row row) {
        rows.add(row.line());
    }

    /** Prints the table and keeps it in the module's build folder. */
    void publish(String ledger, String part) throws IOException {
        var page = circumstances(ledger) + "\n\n" + HEAD + String.join("\n", rows) + "\n";
        System.out.println(page);
        Path file = Consortium.CHECKOUT.resolve("scripts/operator/target/faults-" + part + ".md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, page);
    }

    private static String circumstances(String ledger) {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                Locale.ROOT,
                "Measured %s at %s on %d processors, Java %d, %s %s, load average %.1f, ledger: %s.",
                Instant.now().truncatedTo(ChronoUnit.MINUTES),
                commit(),
                system.getAvailableProcessors(),
                Runtime.version().feature(),
                system.getName(),
                system.getArch(),
                system.getSystemLoadAverage(),
                ledger);
    }

    private static String commit() {
        var folder = Consortium.CHECKOUT.toString();
        var asked = List.of("git", "-C", folder, "describe", "--always", "--dirty", "--exclude", "*");
        var commit = Shell.run(asked, Map.of());
        return commit.exit() == 0 ? commit.out().strip() : "an unknown commit";
    }
}

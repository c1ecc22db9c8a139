// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How long an empty machine takes from {@code scripts/up --detach} until all four apps say that they are healthy. */
@Command(
        name = "cold",
        customSynopsis = "scripts/bench cold [-hV] [--runs=N]",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:what is asked for was met", "1:it was not, or the benchmark failed"},
        description = "From 'scripts/up --detach' to the first health answer of all apps.")
final class ColdBench implements Callable<Integer> {
    private static final double BOUND = 15;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "3",
            description = "How often (default: ${DEFAULT-VALUE}).")
    private int runs;

    @Override
    public Integer call() throws Exception {
        var seconds = new ArrayList<Double>();
        for (var run = 0; run < runs; run++) seconds.add(once());
        Collections.sort(seconds);
        var median = seconds.get(runs / 2);
        var met = median <= BOUND;
        System.out.printf(
                "cold start %.1f s (%.1f to %.1f in %d runs), asked for at most %.0f s: %s%n",
                median, seconds.get(0), seconds.get(runs - 1), runs, BOUND, met ? "met" : "NOT MET");
        return met ? 0 : 1;
    }

    private static double once() throws Exception {
        try (var machine = new Machine()) {
            var start = System.nanoTime();
            var up = machine.script("up", "--detach", "--empty");
            for (var port : Machine.appPorts()) awaitHealth(port, up);
            var seconds = (System.nanoTime() - start) / 1e9;
            if (up.waitFor() != 0) throw new IOException("scripts/up failed after the apps were healthy");
            return seconds;
        }
    }

    private static void awaitHealth(int port, Process up) throws InterruptedException, IOException {
        while (!isHealthy(port)) {
            if (!up.isAlive() && up.exitValue() != 0) throw new IOException("scripts/up failed");
            Thread.sleep(50);
        }
    }

    private static boolean isHealthy(int port) {
        try {
            var url = URI.create("http://127.0.0.1:" + port + "/healthz").toURL();
            return ((HttpURLConnection) url.openConnection()).getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}

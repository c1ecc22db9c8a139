// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.carevault.auditor.crypto.SignatureProvider;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Verifies a chain in full and, in turn, lets openssl do nothing but verify P-256 signatures on as many cores. Prints the
 * median of the ratios with their spread, for every provider that works here.
 */
@Command(
        name = "scripts/bench audit",
        mixinStandardHelpOptions = true,
        description = {
            "Full verification against openssl's P-256 verifications on the same number of cores.",
            "",
            "Counts the signatures of creators, endorsers and orderers; reading, hashing, parsing, flags and rules are our side's"
                    + " overhead. Measured with the JVM options of scripts/audit, once the compiler has settled: a chain of a few"
                    + " thousand transactions is over before that."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:what is asked for was met", "1:it was not, or the benchmark failed"})
public final class AuditBench implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Option(names = "--transactions", paramLabel = "N", description = "Length of the chain (${DEFAULT-VALUE}).")
    private int transactions = 4000;

    @Option(names = "--pairs", paramLabel = "N", description = "How often each is measured (${DEFAULT-VALUE}).")
    private int pairs = 5;

    @Option(names = "--seconds", paramLabel = "N", description = "Length of each measurement (${DEFAULT-VALUE}).")
    private int seconds = 3;

    /** Asked for: of openssl's speed with native code, and with code that runs everywhere. */
    private static final double NATIVE = 0.7;

    private static final double PORTABLE = 0.3;

    /** The most rounds before the first measured one. */
    private static final int WARM_UP = 40;

    /** The part of a round that the compiler may still take when measuring begins; at first it takes half of the cores. */
    private static final double SETTLED = 0.1;

    private final int cores = Runtime.getRuntime().availableProcessors();

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new AuditBench()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = command.commandLine().getOut();
        boolean met = true;
        Path home = Files.createTempDirectory("carevault-bench");
        try {
            command.commandLine().getErr().println("making a chain of " + transactions + " transactions ...");
            BenchChain chain = BenchChain.make(home, transactions);
            out.printf(Locale.ROOT, "%d transactions in %d blocks, %d cores%n", transactions, chain.blocks(), cores);
            for (SignatureProvider provider : SignatureProvider.available()) {
                warmUp(chain, provider);
                met &= print(out, provider, measure(chain, provider));
            }
        } finally {
            Folders.delete(home);
        }
        return met ? 0 : 1;
    }

    /** Until two rounds one after the other have left the compiler little to do; one alone may end within a long piece. */
    private void warmUp(BenchChain chain, SignatureProvider provider) throws IOException {
        command.commandLine().getErr().println("warming up: " + provider.name() + " ...");
        CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
        int settled = 0;
        for (int round = 0; settled < 2 && round < WARM_UP; round++) {
            long start = System.nanoTime();
            long compiled = compiler.getTotalCompilationTime();
            chain.verify(provider, cores, seconds);
            double compiling = (compiler.getTotalCompilationTime() - compiled) * 1e6 / (System.nanoTime() - start);
            settled = compiling < SETTLED ? settled + 1 : 0;
        }
    }

    private List<Pair> measure(BenchChain chain, SignatureProvider provider) throws IOException, InterruptedException {
        var measured = new ArrayList<Pair>();
        for (int i = 0; i < pairs; i++) {
            double ours = chain.verify(provider, cores, seconds);
            measured.add(new Pair(ours, OpenSsl.verificationsPerSecond(cores, seconds)));
        }
        return measured;
    }

    private static boolean print(PrintWriter out, SignatureProvider provider, List<Pair> measured) {
        List<Double> ratios = measured.stream().map(Pair::ratio).sorted().toList();
        double ratio = ratios.get(ratios.size() / 2);
        double bound = provider.isPortable() ? PORTABLE : NATIVE;
        Pair middle = measured.get(measured.size() / 2);
        out.printf(
                Locale.ROOT,
                "%s: ratio %.2f (%.2f to %.2f over %d pairs), asked for %.1f: %s;"
                        + " for example %.0f signatures/s in full verification, openssl %.0f/s%n",
                provider.name(),
                ratio,
                ratios.get(0),
                ratios.get(ratios.size() - 1),
                ratios.size(),
                bound,
                ratio >= bound ? "met" : "NOT MET",
                middle.ours(),
                middle.openssl());
        out.flush();
        return ratio >= bound;
    }

    /** Signatures per second of both, measured one right after the other. */
    private record Pair(double ours, double openssl) {
        double ratio() {
            return ours / openssl;
        }
    }
}

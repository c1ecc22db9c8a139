// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.hyperledger.fabric.client.GatewayException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Grants on a real network against a bare transaction on the same one, by the same people through the same peer. */
@Command(
        name = "bench grant",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:what is asked for was met", "1:it was not, or the benchmark failed"},
        description = {
            "Valid grants per second on a Fabric network of its own, against a chaincode that only puts one key of 100 bytes:"
                    + " same peers, policy, batches and clients, measured in turn.",
            "",
            "Then all clients on one patient against as many patients, and the time until a lone grant is committed."
        })
final class GrantBench implements Callable<Integer> {
    private static final double THROUGHPUT = 0.8;
    private static final double ONE_PATIENT = 0.95;
    private static final double LATENCY = 1.1;
    private static final int LONE_TRANSACTIONS = 8;

    /** Pairs that are not measured: until then the compilers of client and chaincodes have most to do. */
    private static final int WARM_UP = 4;

    /** Held, because the log manager forgets loggers that nobody holds. */
    private static final Logger GRPC = Logger.getLogger("io.grpc");

    @Spec
    private CommandSpec command;

    @Option(names = "--clients", split = ",", paramLabel = "N", description = "Concurrencies (${DEFAULT-VALUE}).")
    private List<Integer> concurrencies = List.of(1, 16, 64);

    @Option(names = "--pairs", paramLabel = "N", description = "How often each is measured (${DEFAULT-VALUE}).")
    private int pairs = 5;

    @Option(names = "--seconds", paramLabel = "N", description = "Length of each measurement (${DEFAULT-VALUE}).")
    private int seconds = 5;

    private PrintWriter out;
    private boolean met = true;
    private Patients patients;

    public static void main(String[] arguments) {
        GRPC.setLevel(Level.WARNING);
        System.exit(new CommandLine(new GrantBench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Script check = Script.run("up", "--check");
        if (!check.succeeded()) {
            System.err.print(check.errors());
            return 1;
        }
        out = command.commandLine().getOut();
        int most = concurrencies.stream().max(Integer::compare).orElseThrow();
        say("starting a Fabric network ...");
        try (var network = BenchNetwork.start()) {
            say("bringing in " + most + " patients ...");
            patients = Patients.join(network, most);
            say("warming up ...");
            compare(WARM_UP, spread(most, patients::granting), spread(most, patients::putting));
            for (int clients : concurrencies) {
                throughput(clients);
            }
            onePatient(most);
            lone();
        }
        return met ? 0 : 1;
    }

    private static Crowd spread(int clients, IntFunction<Client> client) {
        return new Crowd(IntStream.range(0, clients).mapToObj(client).toList());
    }

    private void throughput(int clients) throws Exception {
        Crowd granting = spread(clients, patients::granting);
        Crowd putting = spread(clients, patients::putting);
        Ratios ratios = compare(pairs, granting, putting);
        String text = clients + " client(s): " + ratios.text("grants/s");
        line(text + without(granting, putting), ratios.ratio() >= THROUGHPUT, THROUGHPUT);
    }

    /** Said only where something did not count. */
    private static String without(Crowd granting, Crowd putting) {
        long grants = granting.invalid() + granting.unknown();
        long puts = putting.invalid() + putting.unknown();
        return grants + puts == 0 ? "" : " without " + grants + " grants and " + puts + " puts of unknown outcome";
    }

    private void onePatient(int clients) throws Exception {
        Crowd one = spread(clients, i -> patients.granting(0));
        Ratios ratios = compare(pairs, one, spread(clients, patients::granting));
        String text = clients + " clients of one patient: " + ratios.text("grants/s");
        line(
                text + ", " + one.invalid() + " conflicts",
                ratios.ratio() >= ONE_PATIENT && one.invalid() == 0,
                ONE_PATIENT);
    }

    /** Every other pair begins with the yardstick, so that neither gains from what the other one left behind. */
    private Ratios compare(int times, Crowd work, Crowd yardstick) throws Exception {
        var ratios = new Ratios();
        var time = Duration.ofSeconds(seconds);
        for (int i = 0; i < times; i++) {
            double theirs = i % 2 == 0 ? 0 : yardstick.validPerSecond(time);
            double ours = work.validPerSecond(time);
            ratios.add(ours, i % 2 == 0 ? yardstick.validPerSecond(time) : theirs);
        }
        return ratios;
    }

    private void lone() throws GatewayException, InterruptedException {
        Client grant = patients.granting(0);
        Client put = patients.putting(0);
        var ratios = new Ratios();
        for (int i = 0; i < pairs * LONE_TRANSACTIONS; i++) {
            double ours = quietly(grant);
            ratios.add(ours, quietly(put));
        }
        line("a lone grant: " + ratios.text("ms"), ratios.ratio() <= LATENCY, LATENCY);
    }

    private static double quietly(Client client) throws GatewayException, InterruptedException {
        TimeUnit.MILLISECONDS.sleep(200);
        return client.milliseconds();
    }

    private void line(String text, boolean holds, double bound) {
        met &= holds;
        out.println(text + ", asked for " + bound + ": " + (holds ? "met" : "NOT MET"));
        out.flush();
    }

    private void say(String step) {
        command.commandLine().getErr().println(step);
    }
}

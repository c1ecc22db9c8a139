// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import io.grpc.ManagedChannel;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.carevault.model.argument.Argument;
import org.hyperledger.fabric.client.CommitException;
import org.hyperledger.fabric.client.Contract;
import org.hyperledger.fabric.client.EndorseException;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.GatewayException;

/**
 * A real network in a folder of its own with two chaincodes of the same kind: CareVault's and the bare one. Each is one
 * process for all organisations, with the same heap, collector and thread pool, dialled in plaintext; policy and batches are
 * the network's.
 */
final class BenchNetwork implements AutoCloseable {
    static final String CAREVAULT = "carevault";
    static final String BARE = "bare";

    private static final Path CONTRACT = Path.of("../../chaincode/contract/target/carevault-contract-1.0.0.jar")
            .toAbsolutePath();
    /** How often a peer that does not yet know what the first one knows may refuse. */
    private static final int BEHIND = 20;

    private static final String MAIN = "org.carevault.contract.ChaincodeMain";

    private final Path home;
    private final List<Process> services = new ArrayList<>();
    private FabricNetwork network;
    private RunFolder run;
    private ManagedChannel connection;

    private BenchNetwork(Path home) {
        this.home = home;
    }

    /** Starts it all; nothing is left behind where that fails. */
    static BenchNetwork start() throws IOException {
        var bench = new BenchNetwork(Files.createTempDirectory("carevault-bench"));
        Runtime.getRuntime().addShutdownHook(new Thread(bench::closeAtOnce));
        try {
            bench.network = new FabricNetwork(bench.home);
            bench.run = RunFolder.read(bench.network.run());
            bench.serve(CAREVAULT, MAIN);
            bench.serve(BARE, ShelfProgram.class.getName());
            bench.connection = bench.run.gateway(Consortium.CITY);
            return bench;
        } catch (IOException e) {
            bench.close();
            throw e;
        }
    }

    /** Both run with the contract's jar on the class path, which holds the shim's settings. */
    private void serve(String name, String main) throws IOException {
        var ports = ChaincodeServices.freePorts(run.mspIds());
        var packageIds = network.deploy(name, "1.0", ports);
        String classPath = CONTRACT + File.pathSeparator + System.getProperty("java.class.path");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                classPath,
                main));
        ports.forEach(
                (mspId, port) -> command.addAll(List.of("--id", "127.0.0.1:" + port + "=" + packageIds.get(mspId))));
        var service = new ProcessBuilder(command)
                .redirectError(home.resolve(name + ".log").toFile())
                .start();
        services.add(service);
        BufferedReader out = service.inputReader(StandardCharsets.UTF_8);
        if (out.lines().noneMatch("ready"::equals)) {
            throw new IOException(
                    "the chaincode " + name + " did not start: " + Files.readString(home.resolve(name + ".log")));
        }
    }

    RunFolder run() {
        return run;
    }

    /** A chaincode as that member calls it, through the Gateway of City Hospital's peer. */
    Contract contract(Member member, String chaincode) {
        return Gateway.newInstance()
                .identity(member.identity())
                .signer(member.signer())
                .connection(connection)
                .commitStatusOptions(options -> options.withDeadlineAfter(1, TimeUnit.MINUTES))
                .connect()
                .getNetwork(run.channel())
                .getContract(chaincode);
    }

    /** Sends one transaction of CareVault's and waits for its commit, again and again while peers are behind. */
    void submit(Member member, Argument argument) throws GatewayException, CommitException {
        Contract contract = contract(member, CAREVAULT);
        for (int tries = BEHIND; ; tries--) {
            try {
                contract.submitTransaction(argument.function(), argument.toJson());
                return;
            } catch (EndorseException e) {
                if (tries == 0) {
                    throw e;
                }
            }
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (!Files.exists(home)) {
            return;
        }
        if (connection != null) {
            connection.shutdownNow();
        }
        services.forEach(Process::destroy);
        if (network != null) {
            network.close();
        }
        try (var files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder()).forEach(BenchNetwork::delete);
        }
    }

    /** When the benchmark is interrupted: the nodes are processes of their own. */
    private void closeAtOnce() {
        try {
            close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

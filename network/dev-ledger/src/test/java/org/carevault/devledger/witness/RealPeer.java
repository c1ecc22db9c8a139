// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.witness;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.carevault.devledger.FabricPrograms;
import org.carevault.devledger.genesis.Network;
import org.carevault.devledger.pki.Organisation;
import org.hyperledger.fabric.protos.common.Block;

/** City Hospital's peer, run by Fabric's own program with the keys that the development ledger made. */
final class RealPeer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final Path program;
    private final Path data;
    private final Network network;
    private final Organisation city;
    private final Process process;

    RealPeer(Network network, Path data) throws IOException, InterruptedException {
        this.program = FabricPrograms.find("peer");
        this.data = data;
        this.network = network;
        this.city = network.organisation("CityHospitalMSP");
        Path keys = network.layout().nodes(city.member()).resolve("peer/msp");
        var builder = new ProcessBuilder(program.toString(), "node", "start")
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("peer.log").toFile());
        builder.environment().putAll(environment(keys));
        this.process = builder.start();
        awaitHealth();
    }

    /** Joins the channel and returns once the peer holds that many blocks. */
    void follow(int blocks) throws IOException, InterruptedException {
        Path genesis =
                Files.write(data.resolve("genesis.block"), network.genesis().toByteArray());
        run("admin", "channel", "join", "-b", genesis.toString());
        Instant end = Instant.now().plus(PATIENCE);
        while (!cli("channel", "getinfo", "-c", Network.CHANNEL).contains("\"height\":" + blocks + ",")) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("the peer stopped: " + Files.readString(data.resolve("peer.log")));
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    /** The block as the peer committed it. */
    Block block(int number) throws IOException, InterruptedException {
        Path file = data.resolve(number + ".block");
        cli("channel", "fetch", String.valueOf(number), file.toString(), "-c", Network.CHANNEL);
        return Block.parseFrom(Files.readAllBytes(file));
    }

    /** Runs a command as the organisation's app. */
    String cli(String... arguments) throws IOException, InterruptedException {
        return run("app", arguments);
    }

    private String run(String identity, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        Path msp =
                network.layout().organisation(city.member()).resolve(identity).resolve("msp");
        return FabricPrograms.run(environment(msp), command);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private Map<String, String> environment(Path msp) {
        var environment = new HashMap<String, String>();
        environment.put(
                "FABRIC_CFG_PATH", program.getParent().resolveSibling("config").toString());
        environment.put("CORE_VM_ENDPOINT", "");
        environment.put("CORE_PEER_LOCALMSPID", city.mspId());
        environment.put("CORE_PEER_MSPCONFIGPATH", msp.toString());
        environment.put("CORE_PEER_FILESYSTEMPATH", data.toString());
        environment.put(
                "CORE_LEDGER_SNAPSHOTS_ROOTDIR", data.resolve("snapshots").toString());
        environment.put("CORE_PEER_ADDRESS", "127.0.0.1:" + city.ports().peer());
        environment.put("CORE_PEER_LISTENADDRESS", "127.0.0.1:" + city.ports().peer());
        environment.put(
                "CORE_PEER_CHAINCODELISTENADDRESS", "127.0.0.1:" + city.ports().chaincode());
        environment.put(
                "CORE_OPERATIONS_LISTENADDRESS", "127.0.0.1:" + city.ports().app());
        environment.put("CORE_PEER_TLS_ENABLED", "false");
        environment.put("CORE_PEER_GOSSIP_BOOTSTRAP", "");
        environment.put("CORE_PEER_DELIVERYCLIENT_POLICY", "simple");
        environment.put("CORE_PEER_GOSSIP_USELEADERELECTION", "false");
        environment.put("CORE_PEER_GOSSIP_ORGLEADER", "true");
        return environment;
    }

    private void awaitHealth() throws InterruptedException {
        var health = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + city.ports().app() + "/healthz"))
                .build();
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end) && process.isAlive()) {
            try {
                var answer = HttpClient.newHttpClient().send(health, HttpResponse.BodyHandlers.discarding());
                if (answer.statusCode() == 200) {
                    // The peer is healthy a moment before its own port listens.
                    new Socket(InetAddress.getLoopbackAddress(), city.ports().peer()).close();
                    return;
                }
            } catch (IOException e) {
                // Not listening yet.
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("the peer did not start");
    }
}

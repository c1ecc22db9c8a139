// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.campaign;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.carevault.operator.acceptance.Consortium;
import org.carevault.operator.acceptance.Faults;

/** The running network: starts its nodes again by the network's own scripts, and knows where they are and who leads. */
final class Nodes {
    static final List<String> FOLDERS = List.of("city", "lakeside", "acme", "regulator");

    private static final Pattern LEADER = Pattern.compile("leader_id\\{[^}]*}\\s+([1-4])");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Consortium consortium;
    private final Faults faults;

    Nodes(Consortium consortium) {
        this.consortium = consortium;
        this.faults = new Faults(consortium);
    }

    /** The name of a peer's process, for {@link Faults}. */
    static String peer(String folder) {
        return "fabric-" + folder + "-peer.pid";
    }

    /** The name of an orderer's process. */
    static String orderer(String folder) {
        return "fabric-" + folder + "-orderer.pid";
    }

    void startPeer(String folder) {
        start("peer", folder, Map.of());
    }

    /** Kills a peer and starts it with more variables than its script sets itself. */
    void restartPeer(String folder, Map<String, String> variables) {
        faults.kill(peer(folder));
        start("peer", folder, variables);
    }

    /** Starts every orderer that does not run. */
    void startOrderers() {
        FOLDERS.forEach(folder -> start("orderer", folder, Map.of()));
    }

    void thawOrderers() {
        FOLDERS.forEach(folder -> faults.thaw(orderer(folder)));
    }

    /** Starts it unless it runs, and waits until it answers. */
    private void start(String kind, String folder, Map<String, String> variables) {
        var port = kind.equals("peer") ? "PEER_HEALTH_PORT" : "ORDERER_HEALTH_PORT";
        var script = "set -e; . network/fabric/environment.sh; use_home \"$CAREVAULT_HOME\"; find_programs; "
                + ". network/fabric/nodes.sh; use_ports; become " + folder + "; start " + kind + "; await " + kind
                + " http://127.0.0.1:$" + port + "/healthz";
        consortium.inCheckout("bash", script, variables);
    }

    /** Has every app reach that organisation's peer at another port of this machine; they are started anew for it. */
    void reachPeerAt(String folder, int port) throws IOException {
        var file = consortium.home().resolve("run/network.json");
        var network = (ObjectNode) JSON.readTree(file.toFile());
        ((ObjectNode) network.withArray("organisations").get(FOLDERS.indexOf(folder))).put("peer", "127.0.0.1:" + port);
        faults.kill("apps");
        Files.write(file, JSON.writeValueAsBytes(network));
        faults.startService("apps");
    }

    /** As before {@link #reachPeerAt}. */
    void reachPeerDirectly(String folder) throws IOException {
        reachPeerAt(folder, peerPort(folder));
    }

    int peerPort(String folder) {
        return consortium.port(10 * FOLDERS.indexOf(folder) + 1);
    }

    int ordererPort(String folder) {
        return consortium.port(10 * FOLDERS.indexOf(folder) + 2);
    }

    /** The certificate that an organisation's nodes' TLS certificates chain to. */
    Path tlsRoot(String folder) {
        return organisation(folder).resolve("msp/tlscacerts/tlsca.pem");
    }

    /** Forgets what an organisation's app knows of the chain. */
    void deleteReadModel(String folder) throws IOException {
        for (var suffix : List.of("", "-wal", "-shm"))
            Files.deleteIfExists(organisation(folder).resolve("app/read-model.db" + suffix));
    }

    /** For {@link #restartPeer}: the peer finds that organisation's orderer at another port of this machine. */
    Map<String, String> ordererAt(String folder, int port) {
        var address = "[{from: 127.0.0.1:" + ordererPort(folder) + ", to: 127.0.0.1:" + port + ", caCertsFile: "
                + tlsRoot(folder) + "}]";
        return Map.of("CORE_PEER_DELIVERYCLIENT_ADDRESSOVERRIDES", address);
    }

    private Path organisation(String folder) {
        var msp = ReadModels.MSPS.get(FOLDERS.indexOf(folder));
        return consortium.home().resolve("run/organisations").resolve(msp);
    }

    /** A node's own files. */
    Path folder(String folder, String kind) {
        return consortium.home().resolve("run/fabric").resolve(folder).resolve(kind);
    }

    /** The organisation whose orderer leads, as the orderers' own metrics say. */
    String leader() {
        for (var folder : FOLDERS) {
            var found = LEADER.matcher(metrics(folder));
            if (found.find()) return FOLDERS.get(Integer.parseInt(found.group(1)) - 1);
        }
        throw new IllegalStateException("no orderer says who leads");
    }

    private String metrics(String folder) {
        var port = consortium.port(10 * FOLDERS.indexOf(folder) + 8);
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics"));
            return HTTP.send(request.build(), BodyHandlers.ofString()).body();
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}

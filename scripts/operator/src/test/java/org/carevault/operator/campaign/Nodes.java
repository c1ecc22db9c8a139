// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.campaign;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.carevault.operator.acceptance.Shell;

/** The running network's processes: each can be killed, frozen and started again by the network's own scripts. */
final class Nodes {
    static final List<String> FOLDERS = List.of("city", "lakeside", "acme", "regulator");

    private static final Pattern LEADER = Pattern.compile("leader_id\\{[^}]*}\\s+([1-4])");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Consortium consortium;

    Nodes(Consortium consortium) {
        this.consortium = consortium;
    }

    static String peer(String folder) {
        return "fabric-" + folder + "-peer.pid";
    }

    static String orderer(String folder) {
        return "fabric-" + folder + "-orderer.pid";
    }

    /** SIGKILL to the process whose number stands in that file of {@code run/pids}; returns when it is gone. */
    void kill(String pidFile) {
        ProcessHandle.of(pid(pidFile)).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }

    /** SIGSTOP: it keeps its connections and answers nothing. */
    void freeze(String pidFile) {
        signal("-STOP", pidFile);
    }

    void thaw(String pidFile) {
        signal("-CONT", pidFile);
    }

    /** Starts an organisation's {@code peer} or {@code orderer} unless it runs, and waits until it answers. */
    void start(String kind, String folder) {
        start(kind, folder, Map.of());
    }

    /** As {@link #start(String, String)}, with more variables than its script sets itself. */
    void start(String kind, String folder, Map<String, String> variables) {
        var port = kind.equals("peer") ? "PEER_HEALTH_PORT" : "ORDERER_HEALTH_PORT";
        var script = "set -e; . network/fabric/environment.sh; use_home \"$CAREVAULT_HOME\"; find_programs; "
                + ". network/fabric/nodes.sh; use_ports; become " + folder + "; start " + kind + "; await " + kind
                + " http://127.0.0.1:$" + port + "/healthz";
        run(variables, "bash", script);
    }

    /** Starts {@code object_store}, {@code chaincode} or {@code apps} unless it runs, and waits until it is ready. */
    void startService(String name) {
        var process = name.replace('_', '-');
        run(
                Map.of(),
                "sh",
                ". scripts/environment.sh; . scripts/processes.sh; start_" + name + "; await " + process + " 60");
    }

    /** Starts the apps anew with a sweep that does not wait. */
    void startAppsThatSweep() {
        kill("apps");
        run(
                Map.of(),
                "sh",
                ". scripts/environment.sh; . scripts/processes.sh; set --; for each in $CAREVAULT_FOUNDERS; do"
                        + " set -- \"$@\" --organisation \"$(echo \"$each\" | cut -d: -f2)\"; done;"
                        + " start apps 256m client-app/server carevault-server --home \"$CAREVAULT_HOME\""
                        + " --grace PT3S --sweep-interval PT1S \"$@\"; await apps 60");
    }

    /** Has every app reach that organisation's peer at another port of this machine; they are started anew for it. */
    void reachPeerAt(String folder, int port) throws IOException {
        var file = consortium.home().resolve("run/network.json");
        var network = (ObjectNode) JSON.readTree(file.toFile());
        ((ObjectNode) network.withArray("organisations").get(FOLDERS.indexOf(folder))).put("peer", "127.0.0.1:" + port);
        kill("apps");
        Files.write(file, JSON.writeValueAsBytes(network));
        startService("apps");
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

    private void signal(String signal, String pidFile) {
        Shell.run(List.of("kill", signal, Long.toString(pid(pidFile))), Map.of());
    }

    private long pid(String file) {
        try {
            var text = Files.readString(consortium.home().resolve("run/pids").resolve(file));
            return Long.parseLong(text.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(Map<String, String> variables, String shell, String script) {
        var environment = consortium.environment();
        environment.putAll(variables);
        var line = "cd '" + Consortium.CHECKOUT + "' && " + script;
        var ended = Shell.run(List.of(shell, "-c", line, "scripts/up"), environment);
        if (ended.exit() != 0) throw new IllegalStateException(script + ": " + ended.err());
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hyperledger.fabric.contract.ContractRouter;
import org.hyperledger.fabric.shim.ChaincodeServerProperties;
import org.hyperledger.fabric.shim.NettyChaincodeServer;

/** One chaincode server for each organisation, all in this process; each has a router of its own. */
final class ChaincodeServices implements AutoCloseable {
    private final List<NettyChaincodeServer> servers = new ArrayList<>();

    /** A free port for each organisation. */
    static Map<String, Integer> freePorts(List<String> mspIds) throws IOException {
        Map<String, Integer> ports = new LinkedHashMap<>();
        List<ServerSocket> held = new ArrayList<>();
        for (String mspId : mspIds) {
            var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            held.add(socket);
            ports.put(mspId, socket.getLocalPort());
        }
        for (ServerSocket socket : held) {
            socket.close();
        }
        return ports;
    }

    /** Serves every contract on the class path under these package ids. */
    void start(Map<String, Integer> ports, Map<String, String> packageIds) throws IOException {
        for (var entry : ports.entrySet()) {
            var router = new ContractRouter(new String[] {"-i", packageIds.get(entry.getKey())});
            var properties = new ChaincodeServerProperties();
            properties.setServerAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), entry.getValue()));
            properties.setTlsEnabled(false);
            var server = new NettyChaincodeServer(router, properties);
            servers.add(server);
            var thread = new Thread(() -> serve(router, server), "chaincode-of-" + entry.getKey());
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static void serve(ContractRouter router, NettyChaincodeServer server) {
        try {
            router.startRouterWithChaincodeServer(server);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("the chaincode server ended", e);
        }
    }

    @Override
    public void close() {
        servers.forEach(NettyChaincodeServer::stop);
    }
}

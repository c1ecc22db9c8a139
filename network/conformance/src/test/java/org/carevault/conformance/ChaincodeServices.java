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
import org.hyperledger.fabric.shim.ChaincodeServer;
import org.hyperledger.fabric.shim.ChaincodeServerProperties;
import org.hyperledger.fabric.shim.GrpcServer;
import org.hyperledger.fabric.shim.NettyGrpcServer;

/** One chaincode server for each organisation, all in this process, with the shim's own router behind them. */
final class ChaincodeServices implements AutoCloseable {
    private final ContractRouter router;
    private final List<GrpcServer> servers = new ArrayList<>();

    ChaincodeServices() throws IOException {
        ShimLogging.quieten();
        router = new ContractRouter(new String[] {"-i", "of-no-peer"});
        try {
            // Finds the contracts on the class path, which takes seconds, and serves nobody.
            router.startRouterWithChaincodeServer(new Unserved());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

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
            var properties = new ChaincodeServerProperties();
            properties.setServerAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), entry.getValue()));
            // The shim would otherwise close every connection after seconds, in the midst of calls.
            properties.setMaxConnectionAgeSeconds(Integer.MAX_VALUE);
            var chaincode = new OrganisationChaincode(router, packageIds.get(entry.getKey()));
            var server = new NettyGrpcServer(chaincode, properties);
            server.start();
            servers.add(server);
        }
    }

    @Override
    public void close() {
        servers.forEach(GrpcServer::stop);
    }

    /** Lets the router look for contracts without listening anywhere. */
    private static final class Unserved implements ChaincodeServer {
        @Override
        public void start() {}

        @Override
        public void stop() {}
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.contract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.shim.ChaincodeServerProperties;
import org.hyperledger.fabric.shim.GrpcServer;
import org.hyperledger.fabric.shim.NettyGrpcServer;

/** The listening ends of all organisations of this process. */
final class Servers {
    /** A peer keeps its one stream for as long as it lives; the shim's default of five seconds would recycle it. */
    private static final int CONNECTION_AGE_SECONDS = Integer.MAX_VALUE;

    private final List<GrpcServer> servers = new ArrayList<>();

    Servers(Router router, List<Endpoint> endpoints) throws IOException {
        for (Endpoint endpoint : endpoints) {
            var chaincode = new OrganisationChaincode(router, endpoint.packageId());
            servers.add(new NettyGrpcServer(chaincode, properties(endpoint)));
        }
    }

    private static ChaincodeServerProperties properties(Endpoint endpoint) {
        var properties = new ChaincodeServerProperties();
        properties.setServerAddress(endpoint.address());
        properties.setMaxConnectionAgeSeconds(CONNECTION_AGE_SECONDS);
        return properties;
    }

    /** Returns when all of them listen. */
    void start() throws IOException {
        for (GrpcServer server : servers) {
            server.start();
        }
    }

    void awaitEnd() throws InterruptedException {
        for (GrpcServer server : servers) {
            server.blockUntilShutdown();
        }
    }

    void stop() {
        servers.forEach(GrpcServer::stop);
    }
}

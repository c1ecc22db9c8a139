// SPDX-License-Identifier: Apache-2.0
package org.carevault.contract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.contract.ContractRouter;
import org.hyperledger.fabric.shim.ChaincodeServer;
import org.hyperledger.fabric.shim.ChaincodeServerProperties;
import org.hyperledger.fabric.shim.GrpcServer;
import org.hyperledger.fabric.shim.NettyGrpcServer;

/** The listening ends of all organisations of this process; the shim starts and stops them as if they were one. */
final class Servers implements ChaincodeServer {
    /** A peer keeps its one stream for as long as it lives; the shim's default of five seconds would recycle it. */
    private static final int CONNECTION_AGE_SECONDS = Integer.MAX_VALUE;

    private final List<GrpcServer> servers = new ArrayList<>();
    private final Runnable ready;

    /** @param ready called when all of them listen */
    Servers(ContractRouter router, List<Endpoint> endpoints, Runnable ready) throws IOException {
        this.ready = ready;
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

    @Override
    public void start() throws IOException, InterruptedException {
        for (GrpcServer server : servers) {
            server.start();
        }
        ready.run();
        for (GrpcServer server : servers) {
            server.blockUntilShutdown();
        }
    }

    @Override
    public void stop() {
        servers.forEach(GrpcServer::stop);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.contract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.shim.ChaincodeServerProperties;
import org.hyperledger.fabric.shim.GrpcServer;
import org.hyperledger.fabric.shim.NettyGrpcServer;

/**
 * The listening ends of all organisations of this process. With a TLS folder, {@code cert.pem} and {@code key.pem} are
 * the server's own, and only a caller whose certificate chains to its {@code ca.pem} is served.
 */
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
        if (endpoint.tls() != null) {
            properties.setTlsEnabled(true);
            properties.setKeyCertChainFile(endpoint.tls() + "/cert.pem");
            properties.setKeyFile(endpoint.tls() + "/key.pem");
            // The shim then demands a certificate from whoever calls.
            properties.setTrustCertCollectionFile(endpoint.tls() + "/ca.pem");
        }
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

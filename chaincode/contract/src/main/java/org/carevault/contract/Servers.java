// SPDX-License-Identifier: Apache-2.0
package org.carevault.contract;

import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.ServerCredentials;
import io.grpc.TlsServerCredentials;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The listening ends of all organisations of this process. With a TLS folder, {@code cert.pem} and {@code key.pem} are
 * the server's own, and only a caller whose certificate chains to its {@code ca.pem} is served.
 */
final class Servers {
    /** As Fabric's peers bound it on their side. */
    private static final int LARGEST_MESSAGE = 100 * 1024 * 1024;

    private final List<Server> servers = new ArrayList<>();

    /**
     * Made here rather than by the shim, whose server forbids pings less than a minute apart: a peer pings each minute, and a
     * ping that the network delays makes the next one an offence; after three the stream is cut. And the shim's hands each
     * message from thread to thread once more than is needed: its observer only queues it.
     */
    Servers(Router router, List<Endpoint> endpoints) throws IOException {
        for (Endpoint endpoint : endpoints) {
            var chaincode = new OrganisationChaincode(router, endpoint.packageId());
            servers.add(NettyServerBuilder.forAddress(endpoint.address(), credentials(endpoint))
                    .addService(new PeerStream(chaincode))
                    .directExecutor()
                    .maxInboundMessageSize(LARGEST_MESSAGE)
                    .keepAliveTime(1, TimeUnit.MINUTES)
                    .permitKeepAliveTime(30, TimeUnit.SECONDS)
                    .permitKeepAliveWithoutCalls(true)
                    .build());
        }
    }

    private static ServerCredentials credentials(Endpoint endpoint) throws IOException {
        if (endpoint.tls() == null) {
            return InsecureServerCredentials.create();
        }
        return TlsServerCredentials.newBuilder()
                .keyManager(new File(endpoint.tls(), "cert.pem"), new File(endpoint.tls(), "key.pem"))
                .trustManager(new File(endpoint.tls(), "ca.pem"))
                .clientAuth(TlsServerCredentials.ClientAuth.REQUIRE)
                .build();
    }

    /** Returns when all of them listen. */
    void start() throws IOException {
        for (Server server : servers) {
            server.start();
        }
    }

    void awaitEnd() throws InterruptedException {
        for (Server server : servers) {
            server.awaitTermination();
        }
    }

    void stop() {
        servers.forEach(Server::shutdownNow);
    }
}

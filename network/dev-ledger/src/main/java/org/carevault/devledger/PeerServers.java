// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger;

import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.carevault.devledger.chaincode.Chaincodes;
import org.carevault.devledger.chaincode.Deployments;
import org.carevault.devledger.chaincode.Deployments.Service;
import org.carevault.devledger.commit.Chain;
import org.carevault.devledger.deliver.DeliverService;
import org.carevault.devledger.gateway.GatewayService;
import org.carevault.devledger.gateway.Peer;
import org.carevault.devledger.genesis.Definition;
import org.carevault.devledger.genesis.Network;
import org.carevault.devledger.ordering.Orderer;
import org.carevault.devledger.pki.Organisation;

/** The four peers: one gRPC server each, plaintext on loopback, and the chaincodes that they dial. */
final class PeerServers implements AutoCloseable {
    private static final int LARGEST_MESSAGE = 100 << 20;
    private static final long DRAIN_MILLISECONDS = 500;

    private final Network network;
    private final Chain chain;
    private final Orderer orderer;
    private final Deployments deployments;
    private final Map<String, Peer> peers = new LinkedHashMap<>();
    private final List<Server> servers = new ArrayList<>();
    private final ExecutorService executor = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "peer");
        thread.setDaemon(true);
        return thread;
    });

    PeerServers(Network network, Chain chain, Orderer orderer) throws IOException {
        this.network = network;
        this.chain = chain;
        this.orderer = orderer;
        deployments = Deployments.open(network.layout().ledger().resolve("chaincodes.json"));
        for (Organisation organisation : network.organisations()) {
            var address = "127.0.0.1:" + organisation.ports().peer();
            var chaincodes = new Chaincodes(organisation.member().folder());
            peers.put(organisation.mspId(), new Peer(address, organisation.peer(), chaincodes));
        }
    }

    void start() throws IOException {
        install(Network.CHAINCODE, contractServices());
        deployments.all().forEach(this::install);
        for (Organisation organisation : network.organisations()) {
            servers.add(listen(organisation));
        }
    }

    private Server listen(Organisation organisation) throws IOException {
        Peer local = peers.get(organisation.mspId());
        var address = new InetSocketAddress(
                InetAddress.getLoopbackAddress(), organisation.ports().peer());
        try {
            return NettyServerBuilder.forAddress(address)
                    .executor(executor)
                    .maxInboundMessageSize(LARGEST_MESSAGE)
                    .permitKeepAliveTime(10, TimeUnit.SECONDS)
                    .permitKeepAliveWithoutCalls(true)
                    .addService(new GatewayService(chain, orderer, local, peers.values(), executor))
                    .addService(new DeliverService(chain, executor))
                    .build()
                    .start();
        } catch (IOException e) {
            throw e.getCause() instanceof BindException taken ? taken : e;
        }
    }

    /** The contract of the demonstration is where its ports say. */
    private Map<String, Service> contractServices() {
        Map<String, Service> services = new LinkedHashMap<>();
        String version = Definition.careVault().version();
        for (Organisation organisation : network.organisations()) {
            String packageId = Network.packageId(organisation.mspId(), Network.CHAINCODE, version);
            services.put(organisation.mspId(), new Service(organisation.chaincodeAddress(), packageId));
        }
        return services;
    }

    synchronized void deploy(String chaincode, Map<String, Service> services) throws IOException {
        deployments.put(chaincode, services);
        install(chaincode, services);
    }

    private void install(String chaincode, Map<String, Service> services) {
        services.forEach((msp, service) ->
                peers.get(msp).chaincodes().install(chaincode, service.address(), service.packageId()));
    }

    void awaitChaincode(String name, Duration patience) throws IOException {
        CompletableFuture<?>[] ready = peers.values().stream()
                .filter(peer -> peer.chaincodes().has(name))
                .map(peer -> peer.chaincodes().ready(name))
                .toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(ready).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new IOException("chaincode " + name + " did not register with every peer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the ledger is stopping", e);
        }
    }

    @Override
    public void close() {
        servers.forEach(Server::shutdown);
        peers.values().forEach(peer -> peer.chaincodes().close());
        try {
            for (Server server : servers) {
                if (!server.awaitTermination(DRAIN_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                    server.shutdownNow();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        executor.shutdown();
    }
}

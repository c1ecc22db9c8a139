// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.witness;

import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.carevault.devledger.genesis.Network;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.orderer.AtomicBroadcastGrpc;
import org.hyperledger.fabric.protos.orderer.DeliverResponse;
import org.hyperledger.fabric.protos.orderer.SeekInfo;

/** Hands a finished chain to whoever asks, on every orderer's port: what a peer needs of an ordering service. */
final class BlockFeed extends AtomicBroadcastGrpc.AtomicBroadcastImplBase implements AutoCloseable {
    private final List<Block> blocks;
    private final Server server;

    BlockFeed(Network network, List<Block> blocks) {
        this.blocks = blocks;
        var builder = NettyServerBuilder.forAddress(address(network, 0)).addService(this);
        for (int i = 1; i < network.organisations().size(); i++) {
            builder.addListenAddress(address(network, i));
        }
        server = builder.build();
    }

    void start() throws IOException {
        server.start();
    }

    @Override
    public StreamObserver<Envelope> deliver(StreamObserver<DeliverResponse> answers) {
        return new StreamObserver<>() {
            @Override
            public void onNext(Envelope request) {
                for (long number = start(request); number < blocks.size(); number++) {
                    answers.onNext(DeliverResponse.newBuilder()
                            .setBlock(blocks.get(Math.toIntExact(number)))
                            .build());
                }
            }

            @Override
            public void onError(Throwable cause) {
                // The peer went away; there is nobody left to answer.
            }

            @Override
            public void onCompleted() {
                answers.onCompleted();
            }
        };
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    private static long start(Envelope request) {
        try {
            var data = Payload.parseFrom(request.getPayload()).getData();
            return SeekInfo.parseFrom(data).getStart().getSpecified().getNumber();
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static InetSocketAddress address(Network network, int organisation) {
        int port = network.organisations().get(organisation).ports().orderer();
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }
}

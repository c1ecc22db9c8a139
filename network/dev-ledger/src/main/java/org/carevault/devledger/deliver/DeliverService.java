// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.deliver;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.carevault.devledger.commit.Chain;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.peer.BlockAndPrivateData;
import org.hyperledger.fabric.protos.peer.DeliverGrpc;
import org.hyperledger.fabric.protos.peer.DeliverResponse;

/** {@code protos.Deliver} of a peer. Thread-safe. */
public final class DeliverService extends DeliverGrpc.DeliverImplBase {
    private final Chain chain;
    private final Executor executor;

    /**
     * Serves the chain's blocks.
     *
     * @param executor runs the streams
     */
    public DeliverService(Chain chain, Executor executor) {
        this.chain = chain;
        this.executor = executor;
    }

    @Override
    public StreamObserver<Envelope> deliver(StreamObserver<DeliverResponse> client) {
        return stream(client, block -> DeliverResponse.newBuilder().setBlock(block));
    }

    @Override
    public StreamObserver<Envelope> deliverFiltered(StreamObserver<DeliverResponse> client) {
        return stream(client, block -> DeliverResponse.newBuilder().setFilteredBlock(FilteredBlocks.of(block)));
    }

    /** There is no private data here, so none is ever attached. */
    @Override
    public StreamObserver<Envelope> deliverWithPrivateData(StreamObserver<DeliverResponse> client) {
        return stream(client, block -> DeliverResponse.newBuilder()
                .setBlockAndPrivateData(BlockAndPrivateData.newBuilder().setBlock(block)));
    }

    private StreamObserver<Envelope> stream(
            StreamObserver<DeliverResponse> client, Function<Block, DeliverResponse.Builder> form) {
        var call = (ServerCallStreamObserver<DeliverResponse>) client;
        var stream = new DeliverStream(chain, call, executor, form);
        call.setOnReadyHandler(stream::wake);
        call.setOnCancelHandler(stream::wake);
        return stream;
    }
}

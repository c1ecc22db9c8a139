// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.deliver;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.carevault.devledger.commit.BlockFeed;
import org.carevault.devledger.commit.Chain;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Status;
import org.hyperledger.fabric.protos.peer.DeliverResponse;

/** One client's Deliver stream: its requests are served one after another, each ending in a status. */
final class DeliverStream implements StreamObserver<Envelope> {
    private final Chain chain;
    private final ServerCallStreamObserver<DeliverResponse> client;
    private final Executor executor;
    private final Function<Block, DeliverResponse.Builder> form;
    private final Queue<Envelope> waiting = new ArrayDeque<>();
    private BlockFeed current;
    private boolean halfClosed;
    private boolean ended;

    DeliverStream(
            Chain chain,
            ServerCallStreamObserver<DeliverResponse> client,
            Executor executor,
            Function<Block, DeliverResponse.Builder> form) {
        this.chain = chain;
        this.client = client;
        this.executor = executor;
        this.form = form;
    }

    @Override
    public synchronized void onNext(Envelope request) {
        waiting.add(request);
        serveNext();
    }

    @Override
    public void onError(Throwable problem) {
        wake();
    }

    @Override
    public synchronized void onCompleted() {
        halfClosed = true;
        serveNext();
    }

    void wake() {
        BlockFeed feed;
        synchronized (this) {
            feed = current;
        }
        if (feed != null) {
            feed.wake();
        }
    }

    private void serveNext() {
        if (current != null || ended) {
            return;
        }
        Envelope request = waiting.poll();
        if (request != null) {
            serve(request);
        } else if (halfClosed) {
            ended = true;
            client.onCompleted();
        }
    }

    private void serve(Envelope request) {
        try {
            Seek seek = Seek.parse(request, chain);
            current = new BlockFeed(chain, client, seek.first(), executor, new Delivery(seek));
            current.start();
        } catch (DeliverException e) {
            finish(e.status());
        }
    }

    /** Fabric ends the stream after anything but success. */
    private synchronized void finish(Status status) {
        current = null;
        client.onNext(DeliverResponse.newBuilder().setStatus(status).build());
        if (status == Status.SUCCESS) {
            serveNext();
        } else {
            ended = true;
            client.onCompleted();
        }
    }

    /** The blocks of one request. */
    private final class Delivery implements BlockFeed.Sink {
        private final Seek seek;

        Delivery(Seek seek) {
            this.seek = seek;
        }

        @Override
        public boolean accept(Block block) {
            try {
                seek.checkStillAllowed();
                client.onNext(form.apply(block).build());
                if (block.getHeader().getNumber() == seek.last()) {
                    finish(Status.SUCCESS);
                    return false;
                }
                seek.checkReady(block.getHeader().getNumber() + 1);
                return true;
            } catch (DeliverException e) {
                finish(e.status());
                return false;
            }
        }

        @Override
        public void failed(String reason) {
            finish(Status.INTERNAL_SERVER_ERROR);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.chaincode;

import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hyperledger.fabric.protos.peer.ChaincodeGrpc;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;

/**
 * Keeps one stream to one chaincode service open: dials at start, and again whenever the stream ends, until closed.
 *
 * <p>Never dials while another stream to the service is open or being opened: all streams of a Java chaincode process
 * share one state, and a second registration makes it drop the transactions of the first. Thread-safe.
 */
final class ChaincodeConnection implements ChaincodeStream.Owner, AutoCloseable {
    private static final Duration EXECUTION = Duration.ofSeconds(30);
    private static final Duration START = Duration.ofSeconds(5);
    private static final long REDIAL_MILLISECONDS = 200;
    private static final int LARGEST_MESSAGE = 100 << 20;

    private final String packageId;
    private final ShimCalls calls;
    private final Executor background;
    private final ManagedChannel channel;
    private ChaincodeStream current;
    private CompletableFuture<Void> nextReady = new CompletableFuture<>();
    private boolean closed;

    /** @param address {@code host:port}, plaintext */
    ChaincodeConnection(String address, String packageId, ShimCalls calls, Executor background) {
        this.packageId = packageId;
        this.calls = calls;
        this.background = background;
        channel = NettyChannelBuilder.forTarget(address)
                .usePlaintext()
                .maxInboundMessageSize(LARGEST_MESSAGE)
                .keepAliveTime(1, TimeUnit.MINUTES)
                .build();
        dial();
    }

    /** @throws ChaincodeException also when the chaincode does not come up within five seconds */
    ChaincodeMessage execute(Invocation invocation) throws ChaincodeException {
        return readyStream().execute(invocation, EXECUTION);
    }

    /** Completes when the chaincode has registered; renewed when its stream ends. */
    synchronized CompletableFuture<Void> registered() {
        return nextReady;
    }

    private ChaincodeStream readyStream() throws ChaincodeException {
        try {
            registered().get(START.toMillis(), TimeUnit.MILLISECONDS);
            synchronized (this) {
                return current;
            }
        } catch (TimeoutException | ExecutionException e) {
            throw new ChaincodeException("could not launch chaincode " + packageId + ": connection to "
                    + channel.authority() + " failed: nothing registered there");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ChaincodeException("could not launch chaincode " + packageId + ": the ledger is stopping");
        }
    }

    private synchronized void dial() {
        if (closed) {
            return;
        }
        current = new ChaincodeStream(packageId, calls, background, this);
        // The stream gets to know its sending side before the call starts.
        var unused = ChaincodeGrpc.newStub(channel).connect(current);
    }

    @Override
    public synchronized void ready() {
        nextReady.complete(null);
    }

    @Override
    public synchronized void ended() {
        if (nextReady.isDone()) {
            nextReady = new CompletableFuture<>();
        }
        if (!closed) {
            // gRPC would wait out its own back-off; a chaincode that was just started should be found at once.
            channel.resetConnectBackoff();
            CompletableFuture.delayedExecutor(REDIAL_MILLISECONDS, TimeUnit.MILLISECONDS, background)
                    .execute(this::dial);
        }
    }

    @Override
    public void close() {
        ChaincodeStream last;
        synchronized (this) {
            closed = true;
            last = current;
        }
        last.hangUp();
        channel.shutdown();
    }
}

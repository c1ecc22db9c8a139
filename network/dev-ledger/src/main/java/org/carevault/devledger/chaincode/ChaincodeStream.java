// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.chaincode;

import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hyperledger.fabric.protos.peer.ChaincodeID;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One open stream to one chaincode process: registration first, then transactions side by side. A stream that has ended
 * is of no further use. Thread-safe.
 */
final class ChaincodeStream implements ClientResponseObserver<ChaincodeMessage, ChaincodeMessage> {
    private static final Logger LOG = LoggerFactory.getLogger(ChaincodeStream.class);
    private static final String TERMINATED = "error sending: chaincode stream terminated";

    private final String packageId;
    private final ShimCalls calls;
    private final Executor background;
    private final Map<String, RunningCall> running = new ConcurrentHashMap<>();
    private final Owner owner;
    private volatile boolean ended;
    private StreamObserver<ChaincodeMessage> chaincode;

    /** Hears how the stream fares; each is called at most once. */
    interface Owner {
        /** Transactions may be sent. */
        void ready();

        /** The stream is over, for whatever reason. */
        void ended();
    }

    /**
     * A stream that is not open yet.
     *
     * @param packageId what the chaincode must register as
     * @param background runs calls that wait or read files, off the stream's own thread
     */
    ChaincodeStream(String packageId, ShimCalls calls, Executor background, Owner owner) {
        this.owner = owner;
        this.packageId = packageId;
        this.calls = calls;
        this.background = background;
    }

    @Override
    public synchronized void beforeStart(ClientCallStreamObserver<ChaincodeMessage> outbound) {
        chaincode = outbound;
    }

    ChaincodeMessage execute(Invocation invocation, Duration timeout) throws ChaincodeException {
        var call = new RunningCall(invocation);
        if (running.putIfAbsent(invocation.transaction(), call) != null) {
            throw new ChaincodeException("txid: " + invocation.transaction() + "(" + invocation.channel() + ") exists");
        }
        try {
            send(call.request());
            if (ended) {
                call.fail(TERMINATED);
            }
            return call.outcome().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new ChaincodeException("error sending: timeout expired while executing transaction");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof ChaincodeException cause
                    ? cause
                    : new ChaincodeException("error sending: " + e.getCause().getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ChaincodeException("error sending: the ledger is stopping");
        } finally {
            running.remove(invocation.transaction());
        }
    }

    @Override
    public void onNext(ChaincodeMessage message) {
        switch (message.getType()) {
            case REGISTER -> register(message);
            case COMPLETED, ERROR -> complete(message);
            case KEEPALIVE -> LOG.trace("keepalive from {}", packageId);
            case INVOKE_CHAINCODE, GET_HISTORY_FOR_KEY -> background.execute(() -> answer(message));
            default -> answer(message);
        }
    }

    @Override
    public void onError(Throwable problem) {
        LOG.debug("the stream to chaincode {} broke: {}", packageId, problem.getMessage());
        end();
    }

    @Override
    public void onCompleted() {
        end();
    }

    private void end() {
        synchronized (this) {
            if (ended) {
                return;
            }
            ended = true;
        }
        running.values().forEach(call -> call.fail(TERMINATED));
        owner.ended();
    }

    private void register(ChaincodeMessage message) {
        try {
            String name = ChaincodeID.parseFrom(message.getPayload()).getName();
            if (!name.equals(packageId)) {
                LOG.error("a chaincode registered as {} where {} is installed", name, packageId);
                hangUp();
                return;
            }
        } catch (InvalidProtocolBufferException e) {
            LOG.error("a chaincode that should be {} sent an unreadable registration", packageId);
            hangUp();
            return;
        }
        send(ChaincodeMessage.newBuilder()
                .setType(ChaincodeMessage.Type.REGISTERED)
                .build());
        send(ChaincodeMessage.newBuilder().setType(ChaincodeMessage.Type.READY).build());
        owner.ready();
    }

    /** Ends the stream from this side. */
    void hangUp() {
        synchronized (this) {
            if (!ended) {
                chaincode.onCompleted();
            }
        }
        end();
    }

    private void complete(ChaincodeMessage message) {
        RunningCall call = running.get(message.getTxid());
        if (call != null) {
            call.outcome().complete(message);
        }
    }

    private void answer(ChaincodeMessage request) {
        RunningCall call = running.get(request.getTxid());
        send(calls.answer(request, call));
    }

    private synchronized void send(ChaincodeMessage message) {
        if (!ended) {
            chaincode.onNext(message);
        }
    }
}

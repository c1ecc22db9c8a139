// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.chaincode;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hyperledger.fabric.protos.peer.ChaincodeEvent;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;
import org.hyperledger.fabric.protos.peer.Response;

/** The chaincode services that one organisation's peer runs, by name. Thread-safe. */
public final class Chaincodes implements AutoCloseable {
    private final Map<String, ChaincodeConnection> connections = new ConcurrentHashMap<>();
    // Unbounded: chaincodes that call each other hold a thread each while they wait.
    private final ExecutorService background;
    private final ShimCalls calls = new ShimCalls(this::invoke);

    /**
     * How a chaincode ended.
     *
     * @param event what it announced, completed with its name and the transaction id; null for none
     */
    public record Result(Response response, ChaincodeEvent event) {}

    /**
     * Dials nothing yet.
     *
     * @param organisation for the names of threads
     */
    public Chaincodes(String organisation) {
        background = Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work, "chaincode-" + organisation);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Dials a service and keeps dialling it; an earlier service of that name is let go. */
    public void install(String name, String address, String packageId) {
        var fresh = new ChaincodeConnection(address, packageId, calls, background);
        ChaincodeConnection former = connections.put(name, fresh);
        if (former != null) {
            former.close();
        }
    }

    public boolean has(String name) {
        return connections.containsKey(name);
    }

    /** Completes when the service has registered. */
    public CompletableFuture<Void> ready(String name) {
        return connections.get(name).registered();
    }

    /**
     * Runs a transaction.
     *
     * @throws ChaincodeException when it did not answer; a refusal of its own is a response with its status
     */
    public Result execute(Invocation invocation) throws ChaincodeException {
        try {
            return result(invocation, invoke(invocation));
        } catch (ChaincodeException e) {
            throw new ChaincodeException(
                    "failed to execute transaction " + invocation.transaction() + ": " + e.getMessage());
        }
    }

    private static Result result(Invocation invocation, ChaincodeMessage end) throws ChaincodeException {
        if (end.getType() == ChaincodeMessage.Type.ERROR) {
            throw new ChaincodeException(
                    "transaction returned with failure: " + end.getPayload().toStringUtf8());
        }
        ChaincodeEvent event = null;
        if (end.hasChaincodeEvent()) {
            event = end.getChaincodeEvent().toBuilder()
                    .setChaincodeId(invocation.namespace())
                    .setTxId(invocation.transaction())
                    .build();
        }
        return new Result(response(end), event);
    }

    private static Response response(ChaincodeMessage end) throws ChaincodeException {
        try {
            return Response.parseFrom(end.getPayload());
        } catch (InvalidProtocolBufferException e) {
            throw new ChaincodeException("failed to unmarshal response: " + e.getMessage());
        }
    }

    private ChaincodeMessage invoke(Invocation invocation) throws ChaincodeException {
        invocation.readDefinition();
        ChaincodeConnection connection = connections.get(invocation.namespace());
        if (connection == null) {
            throw new ChaincodeException("invalid invocation: [channel " + invocation.channel()
                    + "] failed to get chaincode container info for " + invocation.namespace()
                    + ": chaincode " + invocation.namespace() + " not found");
        }
        return connection.execute(invocation);
    }

    @Override
    public void close() {
        connections.values().forEach(ChaincodeConnection::close);
        background.shutdownNow();
    }
}

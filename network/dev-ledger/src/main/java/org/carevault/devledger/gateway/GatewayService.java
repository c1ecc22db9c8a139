// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.gateway;

import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.time.Clock;
import java.util.Collection;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.carevault.devledger.commit.Chain;
import org.carevault.devledger.ordering.Orderer;
import org.carevault.devledger.system.SystemChaincodes;
import org.hyperledger.fabric.protos.gateway.ChaincodeEventsResponse;
import org.hyperledger.fabric.protos.gateway.CommitStatusResponse;
import org.hyperledger.fabric.protos.gateway.EndorseRequest;
import org.hyperledger.fabric.protos.gateway.EndorseResponse;
import org.hyperledger.fabric.protos.gateway.EvaluateRequest;
import org.hyperledger.fabric.protos.gateway.EvaluateResponse;
import org.hyperledger.fabric.protos.gateway.GatewayGrpc;
import org.hyperledger.fabric.protos.gateway.SignedChaincodeEventsRequest;
import org.hyperledger.fabric.protos.gateway.SignedCommitStatusRequest;
import org.hyperledger.fabric.protos.gateway.SubmitRequest;
import org.hyperledger.fabric.protos.gateway.SubmitResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code gateway.Gateway} as one organisation's peer serves it. Codes, messages and details of errors are those of Fabric
 * v3.1. Thread-safe.
 */
public final class GatewayService extends GatewayGrpc.GatewayImplBase {
    private static final Logger LOG = LoggerFactory.getLogger(GatewayService.class);

    private final EvaluateCall evaluate;
    private final EndorseCall endorse;
    private final SubmitCall submit;
    private final CommitStatusCall commitStatus;
    private final ChaincodeEventsCall chaincodeEvents;

    /**
     * @param local the organisation's own peer
     * @param peers all peers of the channel
     * @param executor runs event streams
     */
    public GatewayService(Chain chain, Orderer orderer, Peer local, Collection<Peer> peers, Executor executor) {
        var systemChaincodes = new SystemChaincodes(chain);
        var endorsers = new Endorsers(local, peers, systemChaincodes);
        var endorser = new Endorser(chain, new ProposalChecks(chain, Clock.systemUTC()), systemChaincodes);
        evaluate = new EvaluateCall(chain, endorsers, endorser);
        endorse = new EndorseCall(endorsers, endorser, new EndorsementPlanner(chain));
        submit = new SubmitCall(chain, orderer);
        commitStatus = new CommitStatusCall(chain);
        chaincodeEvents = new ChaincodeEventsCall(chain, executor);
    }

    @Override
    public void evaluate(EvaluateRequest request, StreamObserver<EvaluateResponse> client) {
        answer(client, () -> evaluate.evaluate(request));
    }

    @Override
    public void endorse(EndorseRequest request, StreamObserver<EndorseResponse> client) {
        answer(client, () -> endorse.endorse(request));
    }

    @Override
    public void submit(SubmitRequest request, StreamObserver<SubmitResponse> client) {
        answer(client, () -> submit.submit(request));
    }

    @Override
    public void commitStatus(SignedCommitStatusRequest request, StreamObserver<CommitStatusResponse> client) {
        var call = (ServerCallStreamObserver<CommitStatusResponse>) client;
        try {
            var committed = commitStatus.await(request);
            call.setOnCancelHandler(() -> committed.cancel(false));
            var unused = committed.thenAccept(position -> {
                call.onNext(CommitStatusCall.response(position));
                call.onCompleted();
            });
        } catch (RuntimeException e) {
            call.onError(rpcError(e));
        }
    }

    @Override
    public void chaincodeEvents(SignedChaincodeEventsRequest request, StreamObserver<ChaincodeEventsResponse> client) {
        try {
            chaincodeEvents.stream(request, (ServerCallStreamObserver<ChaincodeEventsResponse>) client);
        } catch (RuntimeException e) {
            client.onError(rpcError(e));
        }
    }

    private static <T> void answer(StreamObserver<T> client, Supplier<T> call) {
        T response;
        try {
            response = call.get();
        } catch (RuntimeException e) {
            client.onError(rpcError(e));
            return;
        }
        client.onNext(response);
        client.onCompleted();
    }

    private static StatusRuntimeException rpcError(RuntimeException problem) {
        if (problem instanceof StatusRuntimeException expected) {
            return expected;
        }
        LOG.error("unexpected failure of a Gateway call", problem);
        return RpcErrors.error(Code.INTERNAL, "internal error of the development ledger, see its log");
    }
}

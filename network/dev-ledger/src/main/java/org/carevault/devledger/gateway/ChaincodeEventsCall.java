// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.gateway;

import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.Status.Code;
import io.grpc.stub.ServerCallStreamObserver;
import java.util.concurrent.Executor;
import org.carevault.devledger.commit.Access;
import org.carevault.devledger.commit.AccessException;
import org.carevault.devledger.commit.BlockFeed;
import org.carevault.devledger.commit.Chain;
import org.hyperledger.fabric.protos.gateway.ChaincodeEventsRequest;
import org.hyperledger.fabric.protos.gateway.ChaincodeEventsResponse;
import org.hyperledger.fabric.protos.gateway.SignedChaincodeEventsRequest;
import org.hyperledger.fabric.protos.orderer.SeekPosition;

/** Streams a chaincode's events, one response for each block that has any. */
final class ChaincodeEventsCall {
    private final Chain chain;
    private final Executor executor;

    ChaincodeEventsCall(Chain chain, Executor executor) {
        this.chain = chain;
        this.executor = executor;
    }

    void stream(SignedChaincodeEventsRequest signed, ServerCallStreamObserver<ChaincodeEventsResponse> client) {
        ChaincodeEventsRequest request = parse(signed);
        check(signed, request);
        var sink = new EventSink(request, client);
        var feed = new BlockFeed(chain, client, firstBlock(request), executor, sink);
        client.setOnReadyHandler(feed::wake);
        client.setOnCancelHandler(feed::wake);
        feed.start();
    }

    private static ChaincodeEventsRequest parse(SignedChaincodeEventsRequest signed) {
        if (signed.getRequest().isEmpty()) {
            throw RpcErrors.error(Code.INVALID_ARGUMENT, "a chaincode events request is required");
        }
        try {
            return ChaincodeEventsRequest.parseFrom(signed.getRequest());
        } catch (InvalidProtocolBufferException e) {
            throw RpcErrors.error(Code.INVALID_ARGUMENT, "invalid chaincode events request: " + e.getMessage());
        }
    }

    private void check(SignedChaincodeEventsRequest signed, ChaincodeEventsRequest request) {
        try {
            chain.requireName(request.getChannelId());
            chain.access().check(Access.READERS, request.getIdentity(), signed.getRequest(), signed.getSignature());
        } catch (AccessException e) {
            throw RpcErrors.error(Code.PERMISSION_DENIED, e.getMessage());
        }
    }

    /** A client that goes on after a transaction starts in that transaction's block. */
    private long firstBlock(ChaincodeEventsRequest request) {
        if (!request.getAfterTransactionId().isEmpty()) {
            var position = chain.find(request.getAfterTransactionId());
            if (position.isPresent()) {
                return position.get().block();
            }
        }
        SeekPosition start = request.getStartPosition();
        return switch (start.getTypeCase()) {
            case SPECIFIED -> start.getSpecified().getNumber();
            case NEXT_COMMIT, TYPE_NOT_SET -> chain.height();
            default ->
                throw RpcErrors.error(Code.INVALID_ARGUMENT, "invalid start position type: " + start.getTypeCase());
        };
    }
}

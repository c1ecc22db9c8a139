// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.gateway;

import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.Status.Code;
import java.util.concurrent.CompletableFuture;
import org.carevault.devledger.commit.Access;
import org.carevault.devledger.commit.AccessException;
import org.carevault.devledger.commit.Chain;
import org.hyperledger.fabric.protos.gateway.CommitStatusRequest;
import org.hyperledger.fabric.protos.gateway.CommitStatusResponse;
import org.hyperledger.fabric.protos.gateway.SignedCommitStatusRequest;

/** Tells how a transaction ended, as soon as it is on disk. */
final class CommitStatusCall {
    private final Chain chain;

    CommitStatusCall(Chain chain) {
        this.chain = chain;
    }

    /** Completes at commit, which may be never; the caller cancels what it no longer waits for. */
    CompletableFuture<Chain.Position> await(SignedCommitStatusRequest signed) {
        CommitStatusRequest request = parse(signed);
        check(signed, request);
        return chain.await(request.getTransactionId());
    }

    static CommitStatusResponse response(Chain.Position position) {
        return CommitStatusResponse.newBuilder()
                .setResult(position.code())
                .setBlockNumber(position.block())
                .build();
    }

    private static CommitStatusRequest parse(SignedCommitStatusRequest signed) {
        require(!signed.getRequest().isEmpty(), "a commit status request is required");
        try {
            var request = CommitStatusRequest.parseFrom(signed.getRequest());
            require(!request.getIdentity().isEmpty(), "no identity provided");
            require(!request.getChannelId().isEmpty(), "no channel ID provided");
            require(!request.getTransactionId().isEmpty(), "transaction ID should not be empty");
            return request;
        } catch (InvalidProtocolBufferException e) {
            throw RpcErrors.error(Code.INVALID_ARGUMENT, "invalid status request: " + e.getMessage());
        }
    }

    private void check(SignedCommitStatusRequest signed, CommitStatusRequest request) {
        try {
            chain.requireName(request.getChannelId());
            chain.access().check(Access.READERS, request.getIdentity(), signed.getRequest(), signed.getSignature());
        } catch (AccessException e) {
            throw RpcErrors.error(Code.PERMISSION_DENIED, e.getMessage());
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw RpcErrors.error(Code.INVALID_ARGUMENT, otherwise);
        }
    }
}

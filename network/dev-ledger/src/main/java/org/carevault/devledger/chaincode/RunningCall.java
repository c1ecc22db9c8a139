// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.chaincode;

import java.util.concurrent.CompletableFuture;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;

/** An invocation that a chaincode is working on: its open queries and, in time, its outcome. */
final class RunningCall {
    private final Invocation invocation;
    private final OpenQueries queries = new OpenQueries();
    private final CompletableFuture<ChaincodeMessage> outcome = new CompletableFuture<>();

    RunningCall(Invocation invocation) {
        this.invocation = invocation;
    }

    Invocation invocation() {
        return invocation;
    }

    OpenQueries queries() {
        return queries;
    }

    CompletableFuture<ChaincodeMessage> outcome() {
        return outcome;
    }

    void fail(String message) {
        outcome.completeExceptionally(new ChaincodeException(message));
    }

    ChaincodeMessage request() {
        return ChaincodeMessage.newBuilder()
                .setType(ChaincodeMessage.Type.TRANSACTION)
                .setTxid(invocation.transaction())
                .setChannelId(invocation.channel())
                .setPayload(invocation.input().toByteString())
                .setProposal(invocation.proposal())
                .build();
    }
}

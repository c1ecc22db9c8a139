// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.gateway;

import io.grpc.Status.Code;
import io.grpc.stub.ServerCallStreamObserver;
import java.util.List;
import org.carevault.devledger.commit.BlockFeed;
import org.carevault.devledger.commit.CommittedEvents;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.gateway.ChaincodeEventsRequest;
import org.hyperledger.fabric.protos.gateway.ChaincodeEventsResponse;
import org.hyperledger.fabric.protos.peer.ChaincodeEvent;

/** Picks one chaincode's events out of blocks, from the transaction after a given one. */
final class EventSink implements BlockFeed.Sink {
    private final ChaincodeEventsRequest request;
    private final ServerCallStreamObserver<ChaincodeEventsResponse> client;
    private boolean passed;

    EventSink(ChaincodeEventsRequest request, ServerCallStreamObserver<ChaincodeEventsResponse> client) {
        this.request = request;
        this.client = client;
        passed = request.getAfterTransactionId().isEmpty();
    }

    @Override
    public boolean accept(Block block) {
        List<ChaincodeEvent> events =
                CommittedEvents.of(block).stream().filter(this::matches).toList();
        if (!events.isEmpty()) {
            client.onNext(ChaincodeEventsResponse.newBuilder()
                    .setBlockNumber(block.getHeader().getNumber())
                    .addAllEvents(events)
                    .build());
        }
        return true;
    }

    private boolean matches(ChaincodeEvent event) {
        if (!passed) {
            passed = event.getTxId().equals(request.getAfterTransactionId());
            return false;
        }
        return event.getChaincodeId().equals(request.getChaincodeId());
    }

    @Override
    public void failed(String reason) {
        client.onError(RpcErrors.error(Code.ABORTED, reason));
    }
}

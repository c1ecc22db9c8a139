// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.chaincode;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import org.carevault.devledger.simulation.Simulation;
import org.hyperledger.fabric.protos.peer.GetHistoryForKey;
import org.hyperledger.fabric.protos.peer.GetStateByRange;
import org.hyperledger.fabric.protos.peer.QueryMetadata;
import org.hyperledger.fabric.protos.peer.QueryStateClose;
import org.hyperledger.fabric.protos.peer.QueryStateNext;

/** Calls that answer with many results: ranges, pages and history. */
final class QueryCalls {

    ByteString range(ByteString payload, RunningCall call) throws InvalidProtocolBufferException {
        var request = GetStateByRange.parseFrom(payload);
        PrivateData.refuse(request.getCollection());
        Simulation simulation = call.invocation().simulation();
        String namespace = call.invocation().namespace();
        QueryMetadata page = QueryMetadata.parseFrom(request.getMetadata());
        if (page.getPageSize() == 0 && page.getBookmark().isEmpty()) {
            var results = simulation.range(namespace, request.getStartKey(), request.getEndKey());
            return call.queries().start(results).toByteString();
        }
        String start = page.getBookmark().isEmpty() ? request.getStartKey() : page.getBookmark();
        var results = simulation.pagedRange(namespace, start, request.getEndKey());
        return OpenQueries.page(results, page.getPageSize()).toByteString();
    }

    /** The Java shim sends a message of another type whose first field is the key as well. */
    ByteString history(ByteString payload, RunningCall call) throws InvalidProtocolBufferException {
        String key = GetHistoryForKey.parseFrom(payload).getKey();
        var results = call.invocation().simulation().history(call.invocation().namespace(), key);
        return call.queries().start(results).toByteString();
    }

    ByteString next(ByteString payload, RunningCall call) throws InvalidProtocolBufferException {
        return call.queries().next(QueryStateNext.parseFrom(payload).getId()).toByteString();
    }

    ByteString close(ByteString payload, RunningCall call) throws InvalidProtocolBufferException {
        return call.queries().close(QueryStateClose.parseFrom(payload).getId()).toByteString();
    }
}

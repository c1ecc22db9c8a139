// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.chaincode;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.carevault.devledger.simulation.Results;
import org.carevault.devledger.simulation.SimulationException;
import org.hyperledger.fabric.protos.peer.QueryResponse;
import org.hyperledger.fabric.protos.peer.QueryResponseMetadata;
import org.hyperledger.fabric.protos.peer.QueryResultBytes;

/**
 * The queries that one transaction has open, cut into the batches of Fabric's peer. Used by one call at a time: a
 * chaincode has at most one call outstanding per transaction.
 */
final class OpenQueries {
    private static final int BATCH = 100;

    /** A peer's {@code ledger.state.totalQueryLimit}. */
    private static final int LIMIT = 100_000;

    private final Map<String, Query> open = new HashMap<>();

    private static final class Query {
        private final Results results;
        private List<QueryResultBytes> pending = new ArrayList<>();
        private int returned;

        private Query(Results results) {
            this.results = results;
        }

        private void hold(ByteString result) {
            pending.add(QueryResultBytes.newBuilder().setResultBytes(result).build());
            returned++;
        }

        private List<QueryResultBytes> cut() {
            List<QueryResultBytes> batch = pending;
            pending = new ArrayList<>();
            return batch;
        }
    }

    QueryResponse start(Results results) {
        String id = UUID.randomUUID().toString();
        Query query = new Query(results);
        open.put(id, query);
        return nextBatch(id, query);
    }

    /** Reads one page; such a query is never left open. */
    static QueryResponse page(Results results, int pageSize) {
        Query query = new Query(results);
        int limit = pageSize > 0 && pageSize < LIMIT ? pageSize : LIMIT;
        while (query.returned < limit) {
            Optional<ByteString> result = results.next();
            if (result.isEmpty()) {
                break;
            }
            query.hold(result.get());
        }
        QueryResponseMetadata metadata = QueryResponseMetadata.newBuilder()
                .setFetchedRecordsCount(query.returned)
                .setBookmark(results.bookmark())
                .build();
        return QueryResponse.newBuilder()
                .addAllResults(query.pending)
                .setId(UUID.randomUUID().toString())
                .setMetadata(metadata.toByteString())
                .build();
    }

    QueryResponse next(String id) {
        Query query = open.get(id);
        if (query == null) {
            throw new SimulationException("query iterator not found");
        }
        return nextBatch(id, query);
    }

    /** Closing a query that is not open is answered like any other close. */
    QueryResponse close(String id) {
        open.remove(id);
        return QueryResponse.newBuilder().setId(id).build();
    }

    /**
     * Holds one result back before it promises more: a Java chaincode asks for the next result of such a batch without
     * looking whether there is one.
     */
    private QueryResponse nextBatch(String id, Query query) {
        while (query.returned < LIMIT) {
            Optional<ByteString> result = query.results.next();
            if (result.isEmpty()) {
                break;
            }
            List<QueryResultBytes> batch = query.pending.size() == BATCH ? query.cut() : List.of();
            query.hold(result.get());
            if (!batch.isEmpty()) {
                return QueryResponse.newBuilder()
                        .addAllResults(batch)
                        .setHasMore(true)
                        .setId(id)
                        .build();
            }
        }
        open.remove(id);
        return QueryResponse.newBuilder().addAllResults(query.cut()).setId(id).build();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.simulation;

import java.util.ArrayList;
import java.util.List;
import org.carevault.validation.state.MerkleSummary;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.QueryReads;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.RangeQueryInfo;

/** The keys and versions a range query returned: as they are up to fifty, as a Merkle summary above that. */
final class RangeReads {
    private static final int DEGREE = 50;

    private final List<KVRead> reads = new ArrayList<>();

    void add(KVRead read) {
        reads.add(read);
    }

    /** A query without results leaves the field unset. */
    void writeTo(RangeQueryInfo.Builder info) {
        if (reads.size() > DEGREE) {
            info.setReadsMerkleHashes(MerkleSummary.of(reads, DEGREE).orElseThrow());
        } else if (!reads.isEmpty()) {
            info.setRawReads(QueryReads.newBuilder().addAllKvReads(reads));
        }
    }
}

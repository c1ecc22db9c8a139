// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.simulation;

import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.QueryReads;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.RangeQueryInfo;

/** The keys and versions a range query returned: as they are up to fifty, as a Merkle summary above that. */
final class RangeReads {
    private final MerkleSummary merkle = new MerkleSummary();
    private List<KVRead> pending = new ArrayList<>();

    void add(KVRead read) {
        pending.add(read);
        if (pending.size() > MerkleSummary.DEGREE) {
            summarise();
        }
    }

    private void summarise() {
        merkle.addLeaf(QueryReads.newBuilder().addAllKvReads(pending).build().toByteArray());
        pending = new ArrayList<>();
    }

    /** A query without results leaves the field unset. */
    void writeTo(RangeQueryInfo.Builder info) {
        if (!merkle.isEmpty()) {
            if (!pending.isEmpty()) {
                summarise();
            }
            info.setReadsMerkleHashes(merkle.finish());
        } else if (!pending.isEmpty()) {
            info.setRawReads(QueryReads.newBuilder().addAllKvReads(pending));
        }
    }
}

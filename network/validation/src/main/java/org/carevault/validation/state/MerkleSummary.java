// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation.state;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carevault.validation.Headers;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.QueryReads;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.QueryReadsMerkleSummary;

/** Fabric's summary of a long range ({@code rwsetutil/query_results_helper.go}): a Merkle tree of which the top level is kept. */
public final class MerkleSummary {
    private final int degree;

    /** Hashes by level; the first level holds those of runs of reads. */
    private final List<List<ByteString>> levels = new ArrayList<>();

    private MerkleSummary(int degree) {
        this.degree = degree;
        levels.add(new ArrayList<>());
    }

    /** The summary of all reads of a range; empty where there are too few for one, or the degree is one that Fabric refuses. */
    public static Optional<QueryReadsMerkleSummary> of(List<KVRead> reads, int degree) {
        if (degree < 2 || reads.size() <= degree) return Optional.empty();
        var summary = new MerkleSummary(degree);
        for (var from = 0; from < reads.size(); from += degree + 1)
            summary.add(reads.subList(from, Math.min(from + degree + 1, reads.size())));
        return Optional.of(summary.finished());
    }

    /** A run of reads is hashed once it holds one more than the degree. */
    private void add(List<KVRead> run) {
        var bytes = QueryReads.newBuilder().addAllKvReads(run).build().toByteArray();
        levels.get(0).add(ByteString.copyFrom(Headers.sha256(bytes)));
        for (var level = 0; levels.get(level).size() > degree; level++) fold(level);
    }

    private QueryReadsMerkleSummary finished() {
        for (var level = 0; level < levels.size() - 1; level++)
            if (levels.get(level).size() == 1)
                levels.get(level + 1).add(levels.get(level).remove(0));
            else if (!levels.get(level).isEmpty()) fold(level);
        var top = levels.size() - 1;
        if (levels.get(top).size() > degree) fold(top);
        return QueryReadsMerkleSummary.newBuilder()
                .setMaxDegree(degree)
                .setMaxLevel(levels.size())
                .addAllMaxLevelHashes(levels.get(levels.size() - 1))
                .build();
    }

    private void fold(int level) {
        if (level + 1 == levels.size()) levels.add(new ArrayList<>());
        levels.get(level + 1).add(combined(levels.get(level)));
        levels.get(level).clear();
    }

    private static ByteString combined(List<ByteString> hashes) {
        return ByteString.copyFrom(Headers.sha256(ByteString.copyFrom(hashes).toByteArray()));
    }
}

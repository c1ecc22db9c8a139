// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import org.carevault.validation.Headers;
import org.carevault.validation.channel.Results;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.QueryReads;
import org.junit.jupiter.api.Test;

/** Summaries of long ranges; that their bytes are Fabric's the golden blocks show for degree 50. */
class MerkleSummaryTest {
    @Test
    void a_short_range_has_none() {
        assertThat(MerkleSummary.of(reads(2), 2)).isEmpty();
        assertThat(MerkleSummary.of(reads(3), 2)).isPresent();
    }

    @Test
    void a_degree_that_fabric_refuses_has_none() {
        assertThat(MerkleSummary.of(reads(9), 1)).isEmpty();
        assertThat(MerkleSummary.of(reads(9), -1)).isEmpty();
        assertThat(MerkleSummary.of(reads(9), Integer.MAX_VALUE)).isEmpty();
    }

    @Test
    void two_runs_of_reads_are_two_hashes_of_the_first_level() {
        var summary = MerkleSummary.of(reads(4), 2).orElseThrow();

        assertThat(summary.getMaxLevel()).isEqualTo(1);
        assertThat(summary.getMaxLevelHashesList()).containsExactly(run(0, 3), run(3, 4));
    }

    @Test
    void what_does_not_fit_a_level_becomes_one_hash_of_the_next() {
        var summary = MerkleSummary.of(reads(9), 2).orElseThrow();

        assertThat(summary.getMaxLevel()).isEqualTo(2);
        assertThat(summary.getMaxLevelHashesList()).containsExactly(joined(run(0, 3), run(3, 6), run(6, 9)));
    }

    @Test
    void a_top_level_that_overflows_at_the_very_end_grows_one_more() {
        var summary = MerkleSummary.of(reads(21), 2).orElseThrow();

        var first = joined(run(0, 3), run(3, 6), run(6, 9));
        var second = joined(run(9, 12), run(12, 15), run(15, 18));
        assertThat(summary.getMaxLevel()).isEqualTo(3);
        assertThat(summary.getMaxLevelHashesList()).containsExactly(joined(first, second, run(18, 21)));
    }

    private static List<KVRead> reads(int count) {
        var reads = new ArrayList<KVRead>();
        for (var i = 0; i < count; i++) reads.add(Results.read("k" + i, 1, i));
        return reads;
    }

    private static ByteString run(int from, int to) {
        var reads = QueryReads.newBuilder()
                .addAllKvReads(reads(to).subList(from, to))
                .build();
        return ByteString.copyFrom(Headers.sha256(reads.toByteArray()));
    }

    private static ByteString joined(ByteString... hashes) {
        return ByteString.copyFrom(
                Headers.sha256(ByteString.copyFrom(List.of(hashes)).toByteArray()));
    }
}

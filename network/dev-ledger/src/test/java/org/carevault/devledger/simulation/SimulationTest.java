// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.protobuf.ByteString;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.RangeQueryInfo;
import org.junit.jupiter.api.Test;

final class SimulationTest {
    private static final String NS = "shelf";
    private static final ByteString NEW = ByteString.copyFromUtf8("new");

    @Test
    void a_read_sees_what_is_committed_and_not_what_the_transaction_wrote() {
        var simulation = on(new StateOf("a"));

        simulation.put(NS, "a", NEW);

        assertThat(simulation.get(NS, "a").toStringUtf8()).isEqualTo("value of a");
    }

    @Test
    void a_read_is_recorded_with_its_version_and_a_read_of_nothing_without() throws Exception {
        var simulation = on(new StateOf("a"));

        simulation.get(NS, "a");
        simulation.get(NS, "b");

        assertThat(recorded(simulation).getReadsList())
                .containsExactly(
                        KVRead.newBuilder()
                                .setKey("a")
                                .setVersion(StateOf.VERSION)
                                .build(),
                        KVRead.newBuilder().setKey("b").build());
    }

    @Test
    void the_last_write_to_a_key_counts() throws Exception {
        var simulation = on(new StateOf());

        simulation.put(NS, "a", ByteString.copyFromUtf8("old"));
        simulation.put(NS, "a", NEW);

        assertThat(recorded(simulation).getWritesList())
                .containsExactly(KVWrite.newBuilder().setKey("a").setValue(NEW).build());
    }

    @Test
    void a_write_of_nothing_is_a_delete() throws Exception {
        var simulation = on(new StateOf("a"));

        simulation.put(NS, "a", ByteString.EMPTY);

        assertThat(recorded(simulation).getWrites(0).getIsDelete()).isTrue();
    }

    @Test
    void keys_are_recorded_in_the_order_of_their_bytes() throws Exception {
        var simulation = on(new StateOf());

        for (String key : new String[] {"\ud83d\ude00", "\uffe5", "a"}) {
            simulation.put(NS, key, NEW);
        }

        assertThat(recorded(simulation).getWritesList())
                .extracting(KVWrite::getKey)
                .containsExactly("a", "\uffe5", "\ud83d\ude00");
    }

    @Test
    void a_range_that_was_read_to_its_end_is_recorded_with_the_end_that_was_asked_for() throws Exception {
        var simulation = on(StateOf.numbered(3));

        drain(simulation.range(NS, "k", "z"));

        RangeQueryInfo info = recorded(simulation).getRangeQueriesInfo(0);
        assertThat(info.getItrExhausted()).isTrue();
        assertThat(info.getEndKey()).isEqualTo("z");
        assertThat(info.getRawReads().getKvReadsList()).hasSize(3);
    }

    @Test
    void a_range_that_was_left_early_is_recorded_up_to_the_last_key_that_was_read() throws Exception {
        var simulation = on(StateOf.numbered(3));

        Results results = simulation.range(NS, "k", "z");
        results.next();
        results.next();

        RangeQueryInfo info = recorded(simulation).getRangeQueriesInfo(0);
        assertThat(info.getItrExhausted()).isFalse();
        assertThat(info.getEndKey()).isEqualTo("k0001");
    }

    @Test
    void fifty_results_are_recorded_as_they_are() throws Exception {
        var simulation = on(StateOf.numbered(50));

        drain(simulation.range(NS, "", ""));

        assertThat(recorded(simulation).getRangeQueriesInfo(0).hasRawReads()).isTrue();
    }

    @Test
    void fifty_one_results_are_recorded_by_their_hash() throws Exception {
        var simulation = on(StateOf.numbered(51));

        drain(simulation.range(NS, "", ""));

        var summary = recorded(simulation).getRangeQueriesInfo(0).getReadsMerkleHashes();
        assertThat(summary.getMaxDegree()).isEqualTo(50);
        assertThat(summary.getMaxLevel()).isEqualTo(1);
        assertThat(summary.getMaxLevelHashesList()).hasSize(1);
    }

    @Test
    void a_tree_of_hashes_that_overflows_grows_a_level() throws Exception {
        var simulation = on(StateOf.numbered(51 * 51 + 1));

        drain(simulation.range(NS, "", ""));

        var summary = recorded(simulation).getRangeQueriesInfo(0).getReadsMerkleHashes();
        assertThat(summary.getMaxLevel()).isEqualTo(2);
        assertThat(summary.getMaxLevelHashesList()).hasSize(2);
    }

    @Test
    void the_same_range_read_twice_is_recorded_once() throws Exception {
        var simulation = on(StateOf.numbered(3));

        drain(simulation.range(NS, "k", "z"));
        drain(simulation.range(NS, "k", "z"));

        assertThat(recorded(simulation).getRangeQueriesInfoList()).hasSize(1);
    }

    @Test
    void a_transaction_that_read_a_page_cannot_write() {
        var simulation = on(StateOf.numbered(3));

        simulation.pagedRange(NS, "", "");

        assertThatExceptionOfType(SimulationException.class)
                .isThrownBy(() -> simulation.put(NS, "a", NEW))
                .withMessageContaining("paginated");
    }

    @Test
    void a_transaction_that_wrote_cannot_read_a_page() {
        var simulation = on(StateOf.numbered(3));

        simulation.put(NS, "a", NEW);

        assertThatExceptionOfType(SimulationException.class)
                .isThrownBy(() -> simulation.pagedRange(NS, "", ""))
                .withMessageContaining("read-only");
    }

    @Test
    void a_simulation_that_is_closed_answers_nothing_more() {
        var simulation = on(new StateOf("a"));

        simulation.close();

        assertThatExceptionOfType(SimulationException.class).isThrownBy(() -> simulation.get(NS, "a"));
    }

    @Test
    void closing_twice_releases_the_state_once() {
        var released = new AtomicInteger();
        var simulation = new Simulation(new StateOf(), (namespace, key) -> Optional::empty, released::incrementAndGet);

        simulation.close();
        simulation.close();

        assertThat(released).hasValue(1);
    }

    private static Simulation on(CommittedState state) {
        return new Simulation(state, (namespace, key) -> Optional::empty, () -> {});
    }

    private static KVRWSet recorded(Simulation simulation) throws Exception {
        return KVRWSet.parseFrom(simulation.results().getNsRwset(0).getRwset());
    }

    private static void drain(Results results) {
        var next = results.next();
        while (next.isPresent()) {
            next = results.next();
        }
    }
}

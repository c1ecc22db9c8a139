// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carevault.validation.channel.Results.read;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.DUPLICATE_TXID;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.ENDORSEMENT_POLICY_FAILURE;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.MVCC_READ_CONFLICT;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.PHANTOM_READ_CONFLICT;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.VALID;

import org.carevault.validation.channel.Results;
import org.carevault.validation.channel.TestChain;
import org.carevault.validation.channel.TestChannel;
import org.carevault.validation.channel.TransactionDraft;
import org.hyperledger.fabric.protos.common.Envelope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reads that no longer hold, and transactions that come twice. Block 2 writes a, c and e. */
class ReadConflictTest {
    private final TestChannel channel = new TestChannel();
    private final TestChain chain = new TestChain(channel);

    @BeforeEach
    void three_keys_are_there() {
        assertThat(chain.commit(call(records().writes("a", "1").writes("c", "1").writes("e", "1"))))
                .containsExactly(VALID);
    }

    @Test
    void of_two_that_read_and_write_one_key_in_one_block_the_first_wins() {
        var flags = chain.commit(
                call(records().reads("a", 2, 0).writes("a", "first")),
                call(records().reads("a", 2, 0).writes("a", "second")));

        assertThat(flags).containsExactly(VALID, MVCC_READ_CONFLICT);
        assertThat(chain.value("a")).isEqualTo("first");
    }

    @Test
    void a_key_that_was_written_since_it_was_read() {
        chain.commit(call(records().writes("a", "2")));

        assertThat(chain.commit(call(records().reads("a", 2, 0).writes("b", "x"))))
                .containsExactly(MVCC_READ_CONFLICT);
    }

    @Test
    void a_key_that_appeared_since_it_was_read_as_absent() {
        assertThat(chain.commit(
                        call(records().writes("b", "2")),
                        call(records().readsAbsent("b").writes("d", "x"))))
                .containsExactly(VALID, MVCC_READ_CONFLICT);
    }

    @Test
    void what_an_invalid_transaction_wrote_is_in_nobodys_way() {
        var lonely = new TransactionDraft(channel.city().client(), records().writes("a", "2"))
                .endorsedBy(channel.city().peer());

        assertThat(chain.commit(
                        lonely.envelope(), call(records().reads("a", 2, 0).writes("a", "3"))))
                .containsExactly(ENDORSEMENT_POLICY_FAILURE, VALID);
    }

    @Test
    void a_range_in_which_nothing_changed_holds() {
        assertThat(chain.commit(call(records().readsRange("a", "e", read("a", 2, 0), read("c", 2, 0)))))
                .containsExactly(VALID);
    }

    @Test
    void a_range_into_which_the_transaction_before_put_a_key_is_a_phantom() {
        assertThat(chain.commit(
                        call(records().writes("b", "1")),
                        call(records().readsRange("a", "e", read("a", 2, 0), read("c", 2, 0)))))
                .containsExactly(VALID, PHANTOM_READ_CONFLICT);
    }

    @Test
    void a_range_from_which_a_key_was_deleted_is_a_phantom() {
        assertThat(chain.commit(
                        call(records().deletes("c")),
                        call(records().readsRange("a", "e", read("a", 2, 0), read("c", 2, 0)))))
                .containsExactly(VALID, PHANTOM_READ_CONFLICT);
    }

    @Test
    void the_end_of_a_range_belongs_to_it_where_reading_stopped_there() {
        assertThat(chain.commit(
                        call(records().readsRangeUpTo("a", "c", read("a", 2, 0), read("c", 2, 0))),
                        call(records().writes("c", "2")),
                        call(records().readsRangeUpTo("a", "c", read("a", 2, 0), read("c", 2, 0))),
                        call(records().readsRange("a", "c", read("a", 2, 0)))))
                .containsExactly(VALID, VALID, PHANTOM_READ_CONFLICT, VALID);
    }

    @Test
    void a_transaction_that_comes_again_is_a_duplicate_in_its_own_block_and_later() {
        var once = call(records().writes("d", "1"));

        assertThat(chain.commit(once, once)).containsExactly(VALID, DUPLICATE_TXID);
        assertThat(chain.commit(once)).containsExactly(DUPLICATE_TXID);
    }

    @Test
    void the_id_of_an_invalid_transaction_is_spent_too() {
        var late = call(records().reads("a", 1, 0).writes("d", "1"));

        assertThat(chain.commit(late)).containsExactly(MVCC_READ_CONFLICT);
        assertThat(chain.commit(late)).containsExactly(DUPLICATE_TXID);
    }

    @Test
    void a_forged_write_set_that_names_a_key_twice_leaves_it_as_it_was_as_fabric_does() {
        assertThat(chain.commit(call(records()
                        .writes("a", "2")
                        .writes("a", "3")
                        .writes("x", "1")
                        .writes("x", "2"))))
                .containsExactly(VALID);
        assertThat(chain.value("a")).isEqualTo("1");
        assertThat(chain.value("x")).isNull();
    }

    private Envelope call(Results results) {
        return chain.call(results).envelope();
    }

    private static Results records() {
        return Results.of(TestChain.RECORDS);
    }
}

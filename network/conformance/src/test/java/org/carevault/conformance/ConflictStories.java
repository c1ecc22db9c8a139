// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.ENDORSEMENT_POLICY_FAILURE;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.MVCC_READ_CONFLICT;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.PHANTOM_READ_CONFLICT;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.VALID;

import io.grpc.Status.Code;
import java.util.List;
import org.hyperledger.fabric.client.Status;
import org.hyperledger.fabric.client.SubmittedTransaction;
import org.hyperledger.fabric.client.Transaction;
import org.junit.jupiter.api.Test;

/** Transactions that are endorsed and ordered, and yet do not count. */
interface ConflictStories extends Stories {

    @Test
    default void of_two_transactions_that_read_the_same_version_the_second_is_invalid() throws Exception {
        String key = freshKey();
        submit(shelf(), "put", key, "x");
        Transaction first = endorse("append", key, "1");
        Transaction second = endorse("append", key, "2");

        Status won = commit(first);
        Status lost = commit(second);

        assertThat(won.getCode()).isEqualTo(VALID);
        assertThat(lost.getCode()).isEqualTo(MVCC_READ_CONFLICT);
        assertThat(evaluate(shelf(), "get", key)).isEqualTo("x1");
    }

    @Test
    default void a_read_of_nothing_conflicts_with_a_key_that_has_come_since() throws Exception {
        String key = freshKey();
        Transaction reads = endorse("append", key, "1");
        submit(shelf(), "put", key, "x");

        assertThat(commit(reads).getCode()).isEqualTo(MVCC_READ_CONFLICT);
    }

    @Test
    default void transactions_that_only_write_do_not_conflict() throws Exception {
        String key = freshKey();
        Transaction first = endorse("put", key, "1");
        Transaction second = endorse("put", key, "2");

        assertThat(List.of(commit(first).getCode(), commit(second).getCode())).containsOnly(VALID);
    }

    @Test
    default void a_key_that_appears_in_a_range_that_was_read_is_a_phantom() throws Exception {
        String prefix = freshKey();
        submit(shelf(), "fill", prefix, "3");
        Transaction counted = endorse("count", prefix, prefix + "~", freshKey());

        submit(shelf(), "put", prefix + "00001a", "new");

        assertThat(commit(counted).getCode()).isEqualTo(PHANTOM_READ_CONFLICT);
    }

    @Test
    default void a_key_that_vanishes_from_a_range_that_was_read_is_a_phantom() throws Exception {
        String prefix = freshKey();
        submit(shelf(), "fill", prefix, "3");
        Transaction counted = endorse("count", prefix, prefix + "~", freshKey());

        submit(shelf(), "delete", prefix + "00001");

        assertThat(commit(counted).getCode()).isEqualTo(PHANTOM_READ_CONFLICT);
    }

    @Test
    default void a_phantom_is_found_in_a_range_that_is_recorded_by_its_hashes() throws Exception {
        String prefix = freshKey();
        submit(shelf(), "fill", prefix, "120");
        Transaction counted = endorse("count", prefix, prefix + "~", freshKey());

        submit(shelf(), "put", prefix + "00117a", "new");

        assertThat(commit(counted).getCode()).isEqualTo(PHANTOM_READ_CONFLICT);
    }

    @Test
    default void an_unchanged_range_that_is_recorded_by_its_hashes_is_valid() throws Exception {
        String prefix = freshKey();
        String into = freshKey();
        submit(shelf(), "fill", prefix, "120");

        Status counted = commit(endorse("count", prefix, prefix + "~", into));

        assertThat(counted.getCode()).isEqualTo(VALID);
        assertThat(evaluate(shelf(), "get", into)).isEqualTo("120");
    }

    @Test
    default void one_organisations_endorsement_does_not_meet_the_policy() throws Exception {
        String key = freshKey();

        Status status = commit(shelf().newProposal("put")
                .addArguments(key, "alone")
                .setEndorsingOrganizations(Consortium.CITY)
                .build()
                .endorse());

        assertThat(status.getCode()).isEqualTo(ENDORSEMENT_POLICY_FAILURE);
        assertThat(evaluate(shelf(), "get", key)).isEmpty();
    }

    @Test
    default void any_two_organisations_meet_the_policy() throws Exception {
        Status status = commit(shelf().newProposal("put")
                .addArguments(freshKey(), "two")
                .setEndorsingOrganizations(Consortium.ACME, Consortium.REGULATOR)
                .build()
                .endorse());

        assertThat(status.getCode()).isEqualTo(VALID);
    }

    @Test
    default void a_key_with_a_policy_of_its_own_is_not_written_without_it() throws Exception {
        String key = freshKey();
        submit(shelf(), "put", key, "a value");
        submit(shelf(), "entrust", key, Consortium.ACME);

        Status status = commit(shelf().newProposal("put")
                .addArguments(key, "changed")
                .setEndorsingOrganizations(Consortium.CITY, Consortium.LAKESIDE)
                .build()
                .endorse());

        assertThat(status.getCode()).isEqualTo(ENDORSEMENT_POLICY_FAILURE);
    }

    @Test
    default void a_transaction_sent_again_is_refused_counts_once_and_keeps_its_status() throws Exception {
        String key = freshKey();
        Transaction transaction = endorse("append", key, "once");
        SubmittedTransaction first = transaction.submitAsync();
        Status status = first.getStatus();

        RpcFailure again = failureOf(transaction::submitAsync);

        assertThat(again.code()).isEqualTo(Code.UNAVAILABLE);
        assertThat(evaluate(shelf(), "get", key)).isEqualTo("once");
        assertThat(first.getStatus()).usingRecursiveComparison().isEqualTo(status);
    }

    private Transaction endorse(String function, String... arguments) throws Exception {
        return shelf().newProposal(function).addArguments(arguments).build().endorse();
    }

    private static Status commit(Transaction transaction) throws Exception {
        return transaction.submitAsync().getStatus();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hyperledger.fabric.client.SubmittedTransaction;
import org.junit.jupiter.api.Test;

/** Ranges, pages, composite keys and history. */
interface QueryStories extends Stories {

    @Test
    default void a_range_includes_its_start_and_excludes_its_end() throws Exception {
        String prefix = freshKey();
        submit(shelf(), "fill", prefix, "4");

        String range = evaluate(shelf(), "range", prefix + "00001", prefix + "00003");

        assertThat(range).isEqualTo(prefix + "00001=v1\n" + prefix + "00002=v2");
    }

    @Test
    default void a_range_longer_than_one_batch_is_complete_and_in_order() throws Exception {
        String prefix = freshKey();
        submit(shelf(), "fill", prefix, "250");

        List<String> lines =
                evaluate(shelf(), "range", prefix, prefix + "~").lines().toList();

        assertThat(lines).hasSize(250).isSorted().last().isEqualTo(prefix + "00249=v249");
    }

    @Test
    default void a_range_of_exactly_one_batch_ends() throws Exception {
        String prefix = freshKey();
        submit(shelf(), "fill", prefix, "100");

        assertThat(evaluate(shelf(), "range", prefix, prefix + "~").lines()).hasSize(100);
    }

    @Test
    default void a_range_without_entries_is_empty() throws Exception {
        String prefix = freshKey();

        assertThat(evaluate(shelf(), "range", prefix, prefix + "~")).isEmpty();
    }

    @Test
    default void a_page_names_the_first_key_that_it_left_out() throws Exception {
        String prefix = freshKey();
        submit(shelf(), "fill", prefix, "5");

        String page = evaluate(shelf(), "page", prefix, prefix + "~", "2", "");

        assertThat(page.lines()).containsExactly("2 " + prefix + "00002", prefix + "00000", prefix + "00001");
    }

    @Test
    default void the_last_page_has_no_bookmark() throws Exception {
        String prefix = freshKey();
        submit(shelf(), "fill", prefix, "5");

        String page = evaluate(shelf(), "page", prefix, prefix + "~", "2", prefix + "00004");

        assertThat(page.lines()).containsExactly("1 ", prefix + "00004");
    }

    @Test
    default void a_transaction_cannot_write_after_it_read_a_page() throws Exception {
        RpcFailure failure = failureOf(() -> submit(shelf(), "writeAfterPage", "a", "z"));

        assertThat(failure.details()).singleElement().asString().endsWith("]Unsuccessful response received.");
    }

    @Test
    default void composite_keys_are_found_by_their_first_attribute() throws Exception {
        String first = freshKey();
        submit(shelf(), "putComposite", "pair", first + ",b", "2");
        submit(shelf(), "putComposite", "pair", first + ",a", "1");
        submit(shelf(), "putComposite", "pair", first + "x,c", "3");

        String found = evaluate(shelf(), "byComposite", "pair", first);

        assertThat(found).isEqualTo(first + ",a=1\n" + first + ",b=2");
    }

    /** In Java's own order of strings such a key falls behind the end of its range. */
    @Test
    default void composite_keys_with_an_attribute_from_the_end_of_the_basic_plane_are_found() throws Exception {
        String first = freshKey();
        submit(shelf(), "putComposite", "pair", first + ",\uffe5wide", "yen");

        assertThat(evaluate(shelf(), "byComposite", "pair", first)).isEqualTo(first + ",\uffe5wide=yen");
    }

    @Test
    default void keys_beyond_the_basic_plane_sort_behind_it() throws Exception {
        String first = freshKey();
        submit(shelf(), "putComposite", "order", first + ",\ud83d\ude00", "face");
        submit(shelf(), "putComposite", "order", first + ",\uffe5", "yen");

        assertThat(evaluate(shelf(), "byComposite", "order", first).lines())
                .containsExactly(first + ",\uffe5=yen", first + ",\ud83d\ude00=face");
    }

    @Test
    default void history_tells_every_write_and_delete_newest_first() throws Exception {
        String key = freshKey();
        String first = transactionId("put", key, "one");
        String second = transactionId("put", key, "two");
        String third = transactionId("delete", key);

        assertThat(evaluate(shelf(), "history", key).lines())
                .containsExactly(third + " deleted", second + " =two", first + " =one");
    }

    @Test
    default void history_leaves_out_transactions_that_were_found_invalid() throws Exception {
        String key = freshKey();
        submit(shelf(), "put", key, "one");
        shelf().newProposal("put")
                .addArguments(key, "by one organisation alone")
                .setEndorsingOrganizations(Consortium.CITY)
                .build()
                .endorse()
                .submitAsync()
                .getStatus();

        assertThat(evaluate(shelf(), "history", key).lines()).hasSize(1);
    }

    private String transactionId(String function, String... arguments) throws Exception {
        SubmittedTransaction submitted = shelf().newProposal(function)
                .addArguments(arguments)
                .build()
                .endorse()
                .submitAsync();
        assertThat(submitted.getStatus().isSuccessful()).isTrue();
        return submitted.getTransactionId();
    }
}

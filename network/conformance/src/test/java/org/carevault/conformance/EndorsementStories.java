// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import org.hyperledger.fabric.client.Transaction;
import org.junit.jupiter.api.Test;

/** What peers sign: the same proposals lead to the same response, event, reads and writes, field by field. */
interface EndorsementStories extends Stories {

    @Test
    default void a_write_is_endorsed_without_a_read() throws Exception {
        tellEndorsed("put", freshKey(), "a value");
    }

    @Test
    default void a_read_of_nothing_is_endorsed_without_a_version() throws Exception {
        tellEndorsed("append", freshKey(), "1");
    }

    @Test
    default void a_read_is_endorsed_with_the_version_of_the_key() throws Exception {
        String key = freshKey();
        submit(shelf(), "put", key, "x");

        tellEndorsed("append", key, "1");
    }

    @Test
    default void a_deletion_is_endorsed_as_such() throws Exception {
        tellEndorsed("delete", freshKey());
    }

    @Test
    default void writes_are_endorsed_in_the_order_of_their_keys() throws Exception {
        tellEndorsed("fill", freshKey(), "12");
    }

    @Test
    default void a_range_is_endorsed_with_every_key_that_was_read() throws Exception {
        String prefix = freshKey();
        submit(shelf(), "fill", prefix, "5");

        tellEndorsed("count", prefix, prefix + "~", freshKey());
    }

    @Test
    default void an_empty_range_is_endorsed_too() throws Exception {
        String prefix = freshKey();

        tellEndorsed("count", prefix, prefix + "~", freshKey());
    }

    @Test
    default void a_keys_policy_is_endorsed_as_metadata() throws Exception {
        String key = freshKey();
        submit(shelf(), "put", key, "a value");

        tellEndorsed("entrust", key, Consortium.ACME);
    }

    @Test
    default void a_value_is_read_from_the_state_before_the_transaction_and_answered() throws Exception {
        String key = freshKey();
        submit(shelf(), "put", key, "before");

        tellEndorsed("putAndRead", key, "after");
    }

    @Test
    default void a_call_of_another_chaincode_is_endorsed_in_both_namespaces() throws Exception {
        tellEndorsed("call", Consortium.OTHER_SHELF, "append", freshKey() + ",1");
    }

    @Test
    default void an_event_is_endorsed_with_its_name_and_payload() throws Exception {
        tellEndorsed("announce", "Announced", "the payload");
    }

    @Test
    default void a_page_is_endorsed_like_the_range_that_was_read() throws Exception {
        String prefix = freshKey();
        submit(shelf(), "fill", prefix, "5");

        tellEndorsed("page", prefix, prefix + "~", "2", "");
    }

    @Test
    default void history_leaves_no_trace_in_what_is_endorsed() throws Exception {
        String key = freshKey();

        tellEndorsed("history", key);
    }

    private void tellEndorsed(String function, String... arguments) throws Exception {
        Transaction transaction =
                shelf().newProposal(function).addArguments(arguments).build().endorse();

        consortium().answers().tell(EndorsedBytes.told(transaction));
    }
}

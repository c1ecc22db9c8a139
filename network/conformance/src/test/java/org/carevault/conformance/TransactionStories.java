// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.hyperledger.fabric.client.Contract;
import org.junit.jupiter.api.Test;

/** What a transaction does when all goes well. */
interface TransactionStories extends Stories {

    @Test
    default void a_submitted_value_is_read_by_every_organisation() throws Exception {
        String key = freshKey();

        submit(shelf(), "put", key, "a value");

        assertThat(evaluate(shelf(), "get", key)).isEqualTo("a value");
    }

    @Test
    default void an_evaluated_transaction_changes_nothing() throws Exception {
        String key = freshKey();

        evaluate(shelf(), "put", key, "a value");

        assertThat(evaluate(shelf(), "get", key)).isEmpty();
    }

    @Test
    default void a_transaction_does_not_see_what_it_writes() throws Exception {
        String key = freshKey();
        submit(shelf(), "put", key, "before");

        String read = submit(shelf(), "putAndRead", key, "after");

        assertThat(read).isEqualTo("before");
    }

    @Test
    default void a_deleted_key_reads_as_empty() throws Exception {
        String key = freshKey();
        submit(shelf(), "put", key, "a value");

        submit(shelf(), "delete", key);

        assertThat(evaluate(shelf(), "get", key)).isEmpty();
    }

    @Test
    default void the_chaincode_knows_its_caller_by_organisation_and_attribute() throws Exception {
        Contract shelf = consortium().shelf(consortium().enrol(Consortium.LAKESIDE, Map.of("ward", "seven")));

        assertThat(evaluate(shelf, "caller", "ward")).isEqualTo("LakesideHospitalMSP seven");
    }

    @Test
    default void transient_data_reach_the_chaincode() throws Exception {
        byte[] answer = shelf().newProposal("secret")
                .putTransient("secret", "for this call only")
                .build()
                .evaluate();

        assertThat(new String(answer, UTF_8)).isEqualTo("for this call only");
    }

    @Test
    default void transient_data_are_in_no_part_of_the_transaction() throws Exception {
        var transaction = shelf().newProposal("put")
                .addArguments(freshKey(), "a value")
                .putTransient("secret", "for this call only")
                .setEndorsingOrganizations(Consortium.CITY, Consortium.LAKESIDE)
                .build()
                .endorse();

        assertThat(new String(transaction.getBytes(), UTF_8)).doesNotContain("for this call only");
    }

    @Test
    default void a_chaincode_writes_through_another_one_into_that_ones_state() throws Exception {
        String key = freshKey();
        Contract other = consortium().network(Consortium.CITY).getContract(Consortium.OTHER_SHELF);

        submit(shelf(), "call", Consortium.OTHER_SHELF, "put", key + ",through another");

        assertThat(evaluate(other, "get", key)).isEqualTo("through another");
        assertThat(evaluate(shelf(), "get", key)).isEmpty();
    }

    @Test
    default void a_key_under_one_organisations_policy_needs_that_organisation() throws Exception {
        String key = freshKey();
        submit(shelf(), "put", key, "a value");
        submit(shelf(), "entrust", key, Consortium.ACME);

        submit(shelf(), "put", key, "changed");

        assertThat(evaluate(shelf(), "get", key)).isEqualTo("changed");
    }
}

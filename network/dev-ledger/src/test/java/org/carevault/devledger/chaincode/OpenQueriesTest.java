// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.chaincode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.protobuf.ByteString;
import java.util.Optional;
import org.carevault.devledger.simulation.Results;
import org.carevault.devledger.simulation.SimulationException;
import org.hyperledger.fabric.protos.peer.QueryResponse;
import org.hyperledger.fabric.protos.peer.QueryResponseMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OpenQueriesTest {
    private final OpenQueries queries = new OpenQueries();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 99, 100, 101, 200, 250})
    void every_result_comes_once_and_no_batch_that_promises_more_is_followed_by_an_empty_one(int count) {
        int received = 0;
        QueryResponse batch = queries.start(numbers(count));
        received += batch.getResultsCount();
        while (batch.getHasMore()) {
            batch = queries.next(batch.getId());
            assertThat(batch.getResultsCount()).isPositive();
            received += batch.getResultsCount();
        }

        assertThat(received).isEqualTo(count);
    }

    @Test
    void a_query_that_was_read_to_its_end_is_not_open_any_more() {
        QueryResponse batch = queries.start(numbers(3));

        assertThatExceptionOfType(SimulationException.class)
                .isThrownBy(() -> queries.next(batch.getId()))
                .withMessage("query iterator not found");
    }

    @Test
    void closing_a_query_that_is_not_open_is_answered() {
        assertThat(queries.close("unknown").getId()).isEqualTo("unknown");
    }

    @Test
    void a_page_has_the_wanted_size_and_names_what_follows() throws Exception {
        QueryResponse page = OpenQueries.page(numbers(5), 2);

        var metadata = QueryResponseMetadata.parseFrom(page.getMetadata());
        assertThat(page.getResultsCount()).isEqualTo(2);
        assertThat(page.getHasMore()).isFalse();
        assertThat(metadata.getFetchedRecordsCount()).isEqualTo(2);
        assertThat(metadata.getBookmark()).isEqualTo("2");
    }

    @Test
    void the_last_page_names_nothing_that_follows() throws Exception {
        QueryResponse page = OpenQueries.page(numbers(2), 2);

        assertThat(QueryResponseMetadata.parseFrom(page.getMetadata()).getBookmark())
                .isEmpty();
    }

    private static Results numbers(int count) {
        return new Results() {
            private int next;

            @Override
            public Optional<ByteString> next() {
                return next < count ? Optional.of(ByteString.copyFromUtf8("" + next++)) : Optional.empty();
            }

            @Override
            public String bookmark() {
                return next < count ? "" + next : "";
            }
        };
    }
}

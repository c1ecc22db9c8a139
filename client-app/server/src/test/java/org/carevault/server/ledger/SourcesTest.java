// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourcesTest {
    private final Sources sources = new Sources();

    @Test
    void blocks_from_before_the_start_have_no_known_source() {
        sources.put(7, "A");

        assertThat(sources.of(6)).isEmpty();
        assertThat(sources.of(8)).hasValue("A");
    }

    @Test
    void who_took_over_told_the_later_blocks_only() {
        sources.put(0, "A");
        sources.put(5, "B");

        assertThat(sources.of(4)).hasValue("A");
        assertThat(sources.of(5)).hasValue("B");
    }

    @Test
    void a_chain_read_anew_comes_from_the_peer_that_tells_it_now() {
        sources.put(0, "A");
        sources.put(5, "B");
        sources.put(0, "C");

        assertThat(sources.of(9)).hasValue("C");
    }
}

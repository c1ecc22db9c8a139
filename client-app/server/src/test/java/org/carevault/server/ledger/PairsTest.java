// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PairsTest {
    private static final List<String> ALL = List.of("A", "B", "C");

    @Test
    void the_own_organisation_is_asked_before_others() {
        assertThat(Pairs.of("B", List.of("A", "B", "C"), ALL))
                .containsExactly(List.of("B", "A"), List.of("B", "C"), List.of("A", "C"));
    }

    @Test
    void an_own_organisation_that_is_not_believed_is_not_asked() {
        assertThat(Pairs.of("X", List.of("A", "B"), ALL)).containsExactly(List.of("A", "B"));
    }

    @Test
    void without_a_wish_the_peer_chooses_and_then_the_others_are_asked() {
        assertThat(Pairs.of("A", List.of(), ALL)).containsExactly(List.of(), List.of("B", "C"));
    }

    @Test
    void a_client_that_believes_one_organisation_gets_no_other() {
        assertThat(Pairs.of("A", List.of("B"), ALL)).containsExactly(List.of("B"));
    }
}

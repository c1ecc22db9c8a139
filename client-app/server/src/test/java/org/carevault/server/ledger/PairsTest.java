// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PairsTest {
    @Test
    void the_own_organisation_is_asked_before_others() {
        assertThat(Pairs.of("B", List.of("A", "B", "C")))
                .containsExactly(List.of("B", "A"), List.of("B", "C"), List.of("A", "C"));
    }

    @Test
    void an_own_organisation_that_is_not_believed_is_not_asked() {
        assertThat(Pairs.of("X", List.of("A", "B"))).containsExactly(List.of("A", "B"));
    }

    @Test
    void without_a_wish_the_peer_chooses() {
        assertThat(Pairs.of("A", List.of())).containsExactly(List.of());
    }
}

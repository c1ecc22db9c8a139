// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carevault.model.id.Sha256;
import org.junit.jupiter.api.Test;

class RootsTest {
    private static final byte[] ONE = {1};
    private static final byte[] TWO = {2};

    @Test
    void one_root_is_named_by_its_own_hash() {
        assertThat(Roots.hash(List.of(ONE))).isEqualTo(Sha256.hash(ONE));
    }

    @Test
    void several_roots_follow_each_other_by_their_hashes() {
        // SHA-256 of 01 begins with 4b, that of 02 with db.
        assertThat(Roots.hash(List.of(ONE, TWO))).isEqualTo(Sha256.hash(new byte[] {1, 2}));
        assertThat(Roots.hash(List.of(TWO, ONE))).isEqualTo(Roots.hash(List.of(ONE, TWO)));
    }
}

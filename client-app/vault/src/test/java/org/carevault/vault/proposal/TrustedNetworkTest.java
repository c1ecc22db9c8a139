// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.carevault.vault.network.Consortium;
import org.junit.jupiter.api.Test;

class TrustedNetworkTest {
    private final Consortium consortium = new Consortium("CityMSP", "LakeMSP");

    @Test
    void block_0_is_trusted_under_its_own_fingerprint() {
        var genesis = consortium.genesis();
        var fingerprint = TrustedNetwork.of(genesis).fingerprint();

        assertThat(TrustedNetwork.of(genesis, fingerprint).organisation("LakeMSP"))
                .isPresent();
    }

    @Test
    void the_block_0_of_another_network_is_refused() {
        var pinned = TrustedNetwork.of(consortium.genesis()).fingerprint();
        var other = new Consortium("CityMSP", "LakeMSP").genesis();

        assertThatThrownBy(() -> TrustedNetwork.of(other, pinned)).hasMessageStartingWith("NETWORK_UNKNOWN");
    }

    @Test
    void a_flipped_bit_anywhere_in_block_0_is_refused() {
        var genesis = consortium.genesis();
        var pinned = TrustedNetwork.of(genesis).fingerprint();

        for (var place = 0; place < genesis.length; place += 7) {
            var altered = genesis.clone();
            altered[place] ^= 1;
            assertThatThrownBy(() -> TrustedNetwork.of(altered, pinned))
                    .as("byte %d", place)
                    .hasMessageStartingWith("NETWORK_UNKNOWN");
        }
    }
}

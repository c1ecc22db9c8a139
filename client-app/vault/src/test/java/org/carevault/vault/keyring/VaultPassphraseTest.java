// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.keyring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Vault code and password; their verifier is compared with the browser's in {@code ModelGoldenTest}. */
class VaultPassphraseTest {
    @Test
    void what_was_made_is_read_again() {
        var fresh = VaultPassphrase.fresh("correct horse-battery");

        assertThat(VaultPassphrase.parse(fresh.text())).contains(fresh);
        assertThat(fresh.password()).isEqualTo("correct horse-battery");
    }

    @Test
    void a_password_alone_has_no_vault_code() {
        assertThat(VaultPassphrase.parse("correct horse battery")).isEmpty();
    }

    @Test
    void a_short_password_is_refused() {
        assertThatThrownBy(() -> VaultPassphrase.fresh("1234567")).hasMessageStartingWith("PASSWORD_TOO_SHORT");
    }

    @Test
    void a_password_is_the_same_on_every_keyboard() {
        assertThat(VaultPassphrase.fresh("cafe\u0301 au lait").password()).isEqualTo("caf\u00e9 au lait");
    }

    @Test
    void it_does_not_show_itself() {
        var fresh = VaultPassphrase.fresh("correct horse");

        assertThat(fresh.toString()).doesNotContain("horse").doesNotContain(fresh.vaultCode());
    }
}

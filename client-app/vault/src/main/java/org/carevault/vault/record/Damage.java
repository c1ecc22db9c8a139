// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.record;

import org.carevault.vault.failure.VaultException;

/** How this room says that what it was given is not what the chain promises. */
final class Damage {
    private static final String HINT =
            "Nothing was written. Try again; if it happens again, tell the patient's organisation.";

    private Damage() {}

    static VaultException ciphertext() {
        return VaultException.integrity(
                "CIPHERTEXT_ALTERED", "The stored document is not the one that its author recorded.", HINT);
    }

    static VaultException card() {
        return VaultException.integrity(
                "CARD_ALTERED", "The stored card is not the one that its author recorded.", HINT);
    }

    static VaultException commitment() {
        return VaultException.integrity(
                "COMMITMENT_BROKEN", "The opened document is not the one that its author committed to.", HINT);
    }
}

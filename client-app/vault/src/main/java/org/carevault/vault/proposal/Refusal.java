// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.proposal;

import org.carevault.vault.failure.VaultException;

/** How this room says that an answer is not what it must be. */
final class Refusal {
    private static final String HINT =
            "Nothing was signed. Tell your organisation: its app or network altered an answer.";

    private Refusal() {}

    static VaultException altered(String what) {
        return VaultException.integrity("ANSWER_ALTERED", what, HINT);
    }

    static VaultException endorsement(String what) {
        return VaultException.integrity("ENDORSEMENT_INVALID", what, HINT);
    }

    static VaultException network(String what) {
        return VaultException.integrity(
                "NETWORK_UNKNOWN", what, "Compare the network's fingerprint with your invitation by telephone.");
    }
}

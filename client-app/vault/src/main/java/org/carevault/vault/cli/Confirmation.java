// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.cli;

import org.carevault.vault.failure.VaultException;

/** A question before something that cannot be undone; asked only where somebody can answer, and never with --yes. */
final class Confirmation {
    private Confirmation() {}

    static void require(Subcommand command, String question) {
        if (!command.vault().yes() && !command.talk().confirm(question, true)) {
            throw VaultException.cannot("NOT_CONFIRMED", "Nothing was done.", "Answer y, or add --yes.");
        }
    }
}

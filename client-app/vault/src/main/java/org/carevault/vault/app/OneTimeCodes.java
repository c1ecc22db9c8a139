// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.app;

import org.carevault.vault.failure.VaultException;

/** Where the code of a member's authenticator comes from; asked only when the app wants one. */
public interface OneTimeCodes {
    /**
     * The next six digits.
     *
     * @throws VaultException {@code SECOND_FACTOR_NEEDED} when nobody can be asked
     */
    String next();

    /** For keys that have no authenticator, and for machines. */
    static OneTimeCodes none() {
        return () -> {
            throw VaultException.cannot(
                    "SECOND_FACTOR_NEEDED",
                    "The app asks for the code of your authenticator.",
                    "Set CAREVAULT_ONE_TIME_CODE to its six digits, or run the command in a terminal.");
        };
    }
}

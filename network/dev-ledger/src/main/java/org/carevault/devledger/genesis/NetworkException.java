// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.genesis;

import java.io.IOException;

/** The home folder cannot be used for the embedded ledger; message and hint are one plain sentence each. */
public final class NetworkException extends IOException {
    private static final long serialVersionUID = 1L;
    private final String hint;

    NetworkException(String message, String hint) {
        super(message);
        this.hint = hint;
    }

    public String hint() {
        return hint;
    }
}

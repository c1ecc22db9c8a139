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

    static NetworkException damaged(Exception cause) {
        var exception = new NetworkException(
                "a key, certificate or block 0 of the network is missing or damaged",
                "restore the run folder from a backup, or run scripts/down --erase");
        exception.initCause(cause);
        return exception;
    }

    public String hint() {
        return hint;
    }
}

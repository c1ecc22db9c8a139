// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.authority;

/** The CA did not answer or refused. */
public final class AuthorityException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean refused;

    AuthorityException(String message, boolean refused) {
        super(message);
        this.refused = refused;
    }

    /** Whether it answered and said no; a CA that could not be reached may be asked again. */
    public boolean refused() {
        return refused;
    }
}

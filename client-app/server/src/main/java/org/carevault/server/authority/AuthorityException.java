// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.authority;

/** The CA did not answer or refused. */
public final class AuthorityException extends Exception {
    private static final long serialVersionUID = 1L;

    private static final int CONFLICT = 409;
    private final int status;

    /** Made of the answer's HTTP status, or 0 where there was no answer. */
    AuthorityException(String message, int status) {
        super(message);
        this.status = status;
    }

    /** Whether the name is registered already. */
    public boolean exists() {
        return status == CONFLICT;
    }

    /** Whether it answered and said no; a CA that could not be reached may be asked again. */
    public boolean refused() {
        return status != 0;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation.msp;

/** Bytes that are no identity, or an identity that its MSP does not accept; the message says why and names nobody. */
public final class InvalidIdentityException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * An identity that nobody accepts.
     *
     * @param message why, without a name
     */
    public InvalidIdentityException(String message) {
        super(message);
    }

    InvalidIdentityException(String message, Throwable cause) {
        super(message, cause);
    }
}

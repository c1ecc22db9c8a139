// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.commit;

/** Somebody may not do what they ask for; the message is that of a Fabric peer and names no person. */
public final class AccessException extends Exception {
    private static final long serialVersionUID = 1L;

    AccessException(String message) {
        super(message);
    }
}

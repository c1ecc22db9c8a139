// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation.transaction;

import org.hyperledger.fabric.protos.peer.TxValidationCode;

/** Ends the reading of a transaction at its first flaw. */
final class FlawException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Flaw flaw;

    FlawException(TxValidationCode code, String reason) {
        super(reason);
        flaw = new Flaw(code, reason);
    }

    Flaw flaw() {
        return flaw;
    }
}

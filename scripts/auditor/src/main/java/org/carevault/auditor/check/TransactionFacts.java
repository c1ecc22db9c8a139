// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.check;

import org.carevault.auditor.report.Finding;
import org.carevault.auditor.report.Reason;
import org.carevault.auditor.wire.WireTransaction;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/**
 * One transaction and both validation codes.
 *
 * @param derived the code that follows from the blocks
 * @param stored the code that the peer wrote
 */
record TransactionFacts(long block, WireTransaction wire, TxValidationCode derived, TxValidationCode stored) {

    /** Whether it takes effect: by its own derivation, whatever the peer wrote. */
    boolean isValid() {
        return derived == TxValidationCode.VALID;
    }

    Finding finding(Reason reason, String detail) {
        return Finding.in(block, wire.id(), reason, detail);
    }
}

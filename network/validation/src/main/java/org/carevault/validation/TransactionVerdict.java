// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation;

import org.carevault.validation.transaction.ParsedTransaction;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/**
 * What validation found about one transaction of a block.
 *
 * @param checked the transaction with its verified signers
 * @param flag Fabric's flag
 * @param reason why it is not valid, one sentence; null when it is
 */
public record TransactionVerdict(CheckedTransaction checked, TxValidationCode flag, String reason) {
    /** Whether its writes count. */
    public boolean isValid() {
        return flag == TxValidationCode.VALID;
    }

    /** The envelope, taken apart. */
    public ParsedTransaction transaction() {
        return checked.transaction();
    }
}

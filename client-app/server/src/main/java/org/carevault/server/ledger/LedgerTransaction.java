// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.ledger;

import java.util.Optional;
import java.util.SortedMap;

/**
 * One transaction of a block.
 *
 * @param id the transaction id, empty for a configuration
 * @param flag the name of its validation code, {@code VALID} when it took effect
 * @param call what it calls, empty when it is no call of the CareVault chaincode
 * @param writes what it writes in the chaincode's namespace, by whichever call; an empty value is a deletion
 * @param definition the version of the CareVault chaincode that it commits, where it commits one
 */
public record LedgerTransaction(
        String id,
        String flag,
        Optional<LedgerCall> call,
        SortedMap<String, byte[]> writes,
        Optional<String> definition) {

    public boolean valid() {
        return flag.equals("VALID");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.ledger;

import java.util.List;

/**
 * A block, read.
 *
 * @param hash Fabric's block header hash
 * @param outcome SHA-256 over what the peer says came of the transactions: its running commit hash and each one's flag
 * @param raw the block's bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
public record LedgerBlock(
        long number,
        byte[] hash,
        byte[] previousHash,
        byte[] outcome,
        List<LedgerTransaction> transactions,
        byte[] raw) {

    public LedgerBlock {
        transactions = List.copyOf(transactions);
    }
}

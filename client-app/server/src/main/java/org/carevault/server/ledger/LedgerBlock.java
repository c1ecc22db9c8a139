// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.ledger;

import java.util.List;

/**
 * A block, read.
 *
 * @param hash Fabric's block header hash
 * @param commitHash the peer's running hash over flags and writes; empty in block 0
 * @param raw the block's bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
public record LedgerBlock(
        long number,
        byte[] hash,
        byte[] previousHash,
        byte[] commitHash,
        List<LedgerTransaction> transactions,
        byte[] raw) {

    public LedgerBlock {
        transactions = List.copyOf(transactions);
    }
}

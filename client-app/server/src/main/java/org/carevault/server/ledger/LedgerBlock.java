// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.ledger;

import java.time.Instant;
import java.util.List;

/**
 * A block, read.
 *
 * @param hash Fabric's block header hash
 * @param dataHash what the header says of the data: SHA-256 over the envelopes
 * @param commitHash the peer's running hash over the outcome of every block so far, empty where it keeps none
 * @param outcome SHA-256 over what the peer says came of the transactions: its running commit hash and each one's flag
 * @param time the latest time that a valid transaction claims, or null; a block has none of its own
 * @param raw the block's bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
public record LedgerBlock(
        long number,
        byte[] hash,
        byte[] previousHash,
        byte[] dataHash,
        byte[] commitHash,
        byte[] outcome,
        Instant time,
        List<LedgerTransaction> transactions,
        byte[] raw) {

    public LedgerBlock {
        transactions = List.copyOf(transactions);
    }
}

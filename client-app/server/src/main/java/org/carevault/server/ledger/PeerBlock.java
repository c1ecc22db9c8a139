// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.ledger;

/**
 * A block as one organisation's peer tells it.
 *
 * @param organisation the peer's MSP
 */
public record PeerBlock(String organisation, LedgerBlock block) {

    /** What this peer says became of a transaction of the block; of several with one id the valid one. */
    public String flag(String transaction) {
        return block.transactions().stream()
                .filter(found -> found.id().equals(transaction))
                .map(LedgerTransaction::flag)
                .reduce((left, right) -> left.equals("VALID") ? left : right)
                .orElse("UNKNOWN");
    }
}

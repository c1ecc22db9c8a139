// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.readmodel;

import org.carevault.server.ledger.LedgerBlock;

/** Hears of each block after its rows are committed; must be quick and must not throw. */
public interface BlockListener {
    void committed(LedgerBlock block);
}

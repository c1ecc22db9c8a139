// SPDX-License-Identifier: Apache-2.0
/**
 * The disposable cache: the chain's state, transactions and lists in SQLite, rebuilt from block 0 whenever it is gone.
 *
 * <p>May use: the model, the ledger room's plain records, Jdbi, Flyway, jackson-databind; never a feature.
 */
package org.carevault.server.readmodel;

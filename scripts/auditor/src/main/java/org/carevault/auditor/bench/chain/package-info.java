// SPDX-License-Identifier: Apache-2.0
/**
 * Makes chains, honest ones and by its drafts forged ones, with the keys of a generated network: for the benchmark and for
 * the tests. It plays clients, peers and orderers at once.
 *
 * <p>May use: dev-ledger's pki and genesis, validation, the model, archive. No other room may use this one.
 */
package org.carevault.auditor.bench.chain;

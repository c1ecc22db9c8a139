// SPDX-License-Identifier: Apache-2.0
/**
 * The network on disk and what its chain begins with: the channel configuration of block 0, chaincode definitions and
 * configuration updates, as envelopes for the ledger to order.
 *
 * <p>May use: pki, store, fabric-protos.
 */
package org.carevault.devledger.genesis;

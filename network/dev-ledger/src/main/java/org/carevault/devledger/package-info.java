// SPDX-License-Identifier: Apache-2.0
/**
 * The embedded development ledger: one operator, no consensus, Fabric's own protocols.
 *
 * <p>May use: validation, fabric-protos, gRPC.
 */
package org.carevault.devledger;

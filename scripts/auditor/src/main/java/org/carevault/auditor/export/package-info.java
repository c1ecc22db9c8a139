// SPDX-License-Identifier: Apache-2.0
/**
 * Reads the chain from a peer's Deliver service and writes the exported folder, verified block by block.
 *
 * <p>May use: gRPC, fabric-protos, check, archive and report. The only room that opens a connection to a peer.
 */
package org.carevault.auditor.export;

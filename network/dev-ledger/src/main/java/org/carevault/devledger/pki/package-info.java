// SPDX-License-Identifier: Apache-2.0
/**
 * The organisations' keys and certificates, generated once and kept on disk as ordinary Fabric MSP folders.
 *
 * <p>May use: Bouncy Castle, fabric-protos. Knows nothing of blocks.
 */
package org.carevault.devledger.pki;

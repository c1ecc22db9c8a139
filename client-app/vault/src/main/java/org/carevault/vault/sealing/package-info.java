// SPDX-License-Identifier: Apache-2.0
/**
 * Seals and opens age files: headers and stanzas by jagged, payload chunks on all cores, hashes on the way.
 *
 * <p>May use: the model, jagged, Bouncy Castle, the failure room; nothing here does network I/O.
 */
package org.carevault.vault.sealing;

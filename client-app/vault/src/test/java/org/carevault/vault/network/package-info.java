// SPDX-License-Identifier: Apache-2.0
/**
 * A consortium for tests: authorities, peers and a block 0, made anew each time.
 *
 * <p>May use: whatever the vault uses.
 */
package org.carevault.vault.network;

// SPDX-License-Identifier: Apache-2.0
/**
 * A member's two key pairs in an age passphrase file, and the recovery kit beside it.
 *
 * <p>May use: the model, the sealing and failure rooms, jagged, Bouncy Castle.
 */
package org.carevault.vault.keyring;

// SPDX-License-Identifier: Apache-2.0
/**
 * A member's new keys: registered by the former one, and everything of the member's sealed to them.
 *
 * <p>May use: every room but cli.
 */
package org.carevault.vault.rotation;

// SPDX-License-Identifier: Apache-2.0
/**
 * The one failure that the vault's rooms throw: code, sentence, hint and exit code.
 *
 * <p>May use: the JDK only.
 */
package org.carevault.vault.failure;

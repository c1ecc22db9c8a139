// SPDX-License-Identifier: Apache-2.0
/**
 * The commands that people type: result on stdout, talk on stderr, the exit code is the answer.
 *
 * <p>May use: every other room of the vault, picocli, progressbar.
 */
package org.carevault.vault.cli;

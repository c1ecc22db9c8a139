// SPDX-License-Identifier: Apache-2.0
/**
 * The commands: verify, replay, explain and export. The result goes to stdout, everything else to stderr.
 *
 * <p>May use: every other room of the auditor, picocli. The only room that writes to the standard streams.
 */
package org.carevault.auditor.cli;

// SPDX-License-Identifier: Apache-2.0
/**
 * The command line of patients, doctors and administrators; keys never leave it.
 *
 * <p>May use: the model, fabric-protos, jagged, picocli, jackson-databind.
 */
package org.carevault.vault;

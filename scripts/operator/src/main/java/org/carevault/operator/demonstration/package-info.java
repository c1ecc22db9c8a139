// SPDX-License-Identifier: Apache-2.0
/**
 * The demonstration people: they join, store real documents and play the main job once, through the vault alone.
 *
 * <p>May use: the vault as its users do, jackson-databind, picocli.
 */
package org.carevault.operator.demonstration;

// SPDX-License-Identifier: Apache-2.0
/**
 * The demonstration people and the main job, played through the paths that users take.
 *
 * <p>May use: the vault.
 */
package org.carevault.demonstration;

// SPDX-License-Identifier: Apache-2.0
/**
 * The channel's state and what a block changes in it: read conflicts, phantoms, updates, the commit hash.
 *
 * <p>May use: fabric-protos.
 */
package org.carevault.validation.state;

// SPDX-License-Identifier: Apache-2.0
/**
 * Shows the blocks of the chain, so that a client can check for itself.
 *
 * <p>May use: the model and the adapters; no other feature.
 */
package org.carevault.server.block;

// SPDX-License-Identifier: Apache-2.0
/**
 * Carries what clients signed to the ledger and tells what became of it; also says which network this is.
 *
 * <p>May use: the model and the adapters; no other feature.
 */
package org.carevault.server.relay;

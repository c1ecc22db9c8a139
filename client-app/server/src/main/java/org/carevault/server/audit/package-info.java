// SPDX-License-Identifier: Apache-2.0
/**
 * Shows a vault's log: to its patient, and to others once their view is itself on the chain.
 *
 * <p>May use: the model and the adapters; no other feature.
 */
package org.carevault.server.audit;

// SPDX-License-Identifier: Apache-2.0
/**
 * Somebody on the wire between a client and its app, and what he can say there; the vault's tests and the browser's lie with the same tongue.
 *
 * <p>May use: Fabric's messages and the wire; nothing of CareVault.
 */
package org.carevault.operator.lies;

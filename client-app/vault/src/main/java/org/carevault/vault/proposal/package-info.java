// SPDX-License-Identifier: Apache-2.0
/**
 * Builds and signs Fabric proposals, and checks what comes back before anything is signed or believed.
 *
 * <p>May use: the model, fabric-protos, Bouncy Castle, the failure room; nothing here does I/O.
 */
package org.carevault.vault.proposal;

// SPDX-License-Identifier: Apache-2.0
/**
 * What patients decide: requests, grants with their slots, revocations; and which consent a member relies on.
 *
 * <p>May use: the model, the rooms app, sealing, keyring, slot and failure.
 */
package org.carevault.vault.consent;

// SPDX-License-Identifier: Apache-2.0
/**
 * Becoming a member, and inviting others.
 *
 * <p>May use: the model, the rooms app, keyring, proposal, sealing and failure, Bouncy Castle.
 */
package org.carevault.vault.member;

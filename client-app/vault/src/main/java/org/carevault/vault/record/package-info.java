// SPDX-License-Identifier: Apache-2.0
/**
 * Documents on their way in and out: cards, uploads, openings, lists.
 *
 * <p>May use: the model, the rooms app, consent, sealing, slot and failure.
 */
package org.carevault.vault.record;

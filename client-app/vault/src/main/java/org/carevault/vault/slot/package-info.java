// SPDX-License-Identifier: Apache-2.0
/**
 * Slots: the record key of a version, sealed to one reader.
 *
 * <p>May use: the model, the rooms app, sealing and failure.
 */
package org.carevault.vault.slot;

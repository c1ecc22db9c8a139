// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.record;

import org.carevault.model.consent.Purpose;
import org.carevault.model.id.ConsentId;
import org.carevault.model.id.RecordId;

/**
 * What somebody asked to read.
 *
 * @param version null for the last one
 * @param purpose null only for the patient
 * @param consent null to let it be found
 */
public record OpenOrder(RecordId record, Integer version, Purpose purpose, ConsentId consent) {}

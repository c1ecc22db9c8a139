// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.record;

import org.carevault.model.id.MedicalId;
import org.carevault.model.id.RecordId;

/**
 * One line of a list.
 *
 * @param version the last one
 * @param card of the last version; null when the member cannot open it or the record was deleted
 * @param transaction what wrote the last version; of another patient's record the app's word, null where it said none
 * @param block the number of its block, the app's word; null where it said none
 */
public record Entry(
        RecordId record,
        MedicalId patient,
        MedicalId author,
        String home,
        String status,
        int version,
        Card card,
        String transaction,
        Long block) {}

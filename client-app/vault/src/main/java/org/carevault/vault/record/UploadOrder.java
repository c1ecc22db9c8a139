// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.record;

import java.nio.file.Path;
import org.carevault.model.id.ConsentId;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.RecordId;

/**
 * What somebody asked to upload.
 *
 * @param patient whose vault; null for one's own or when a record is named
 * @param record the record that gets a new version; null for a new record
 * @param title null only with a record: then the former title is kept
 * @param type LOINC code; null for the usual one
 * @param consent null to let it be found
 */
public record UploadOrder(
        Path file, MedicalId patient, RecordId record, String title, String type, ConsentId consent) {}

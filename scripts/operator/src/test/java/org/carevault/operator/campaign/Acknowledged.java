// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.campaign;

import org.carevault.model.id.ConsentId;
import org.carevault.vault.record.Uploaded;

/**
 * A write that a patient was told is committed.
 *
 * @param uploaded the record's version
 * @param content the document's plaintext
 * @param consent the grant that followed, null where there was none or it was not acknowledged
 * @param began nanoseconds of this JVM's clock when the patient began to write
 * @param ended the same when he had his answer
 */
record Acknowledged(Uploaded uploaded, String content, ConsentId consent, long began, long ended) {
    /** The identifier that the patient's client chose for what this write made: the consent's, else the record's. */
    String made() {
        return consent == null ? uploaded.record().text() : consent.text();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.document;

import static org.carevault.model.SignedText.field;

import org.carevault.model.SignedText;
import org.carevault.server.http.RequestBody;

/**
 * A member's signed word that lets the patient's home organisation serve one request that came through his own. All
 * fields are text, empty where they do not matter; {@code nonce} (16 bytes) and {@code signature} are base64.
 *
 * @param action {@code read-document}, {@code read-card}, {@code read-slot}, the same with {@code write-}, or {@code replace-slot}
 * @param fingerprint the network's
 * @param home the MSP that is to serve it
 * @param transaction the access that releases a document; of {@code replace-slot} the hex SHA-256 of the new slot
 * @param subject the owner of the slot
 * @param certificate the signer's, as PEM
 */
record Ticket(
        String action,
        String fingerprint,
        String home,
        String medicalId,
        String record,
        String version,
        String object,
        String transaction,
        String subject,
        String nonce,
        String time,
        String certificate,
        String signature) {

    /** What the signature covers. */
    byte[] text() {
        return SignedText.of(
                "ticket",
                field(action),
                field(fingerprint),
                field(home),
                field(medicalId),
                field(record),
                field(version),
                field(object),
                field(transaction),
                field(subject),
                RequestBody.base64(nonce),
                field(time));
    }
}

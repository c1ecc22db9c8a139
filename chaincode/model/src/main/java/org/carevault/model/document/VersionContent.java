// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.document;

import java.time.Instant;
import org.carevault.model.id.DeviceId;
import org.carevault.model.id.ObjectName;
import org.carevault.model.id.Sha256;
import org.carevault.model.json.Fields;
import org.carevault.model.json.JsonObject;

/**
 * What an author states about a version; the transaction's signature covers it and is the document's signature.
 *
 * @param document SHA-256 of the document's age file
 * @param card SHA-256 of the card's age file
 * @param commitment see {@link org.carevault.model.Commitment}
 * @param claimed the author's own clock
 */
public record VersionContent(
        ObjectName object, Sha256 document, Sha256 card, Sha256 commitment, DeviceId device, Instant claimed) {

    /** Adds these values to an object that is being written. */
    public JsonObject addTo(JsonObject json) {
        return json.with("object", object)
                .with("document", document)
                .with("card", card)
                .with("commitment", commitment)
                .with("device", device)
                .with("claimed", claimed);
    }

    public static VersionContent read(Fields fields) {
        return new VersionContent(
                fields.value("object", ObjectName::new),
                fields.value("document", Sha256::new),
                fields.value("card", Sha256::new),
                fields.value("commitment", Sha256::new),
                fields.value("device", DeviceId::new),
                fields.time("claimed"));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.name;

import static org.carevault.model.SignedText.field;

import org.carevault.model.SignedText;
import org.carevault.server.http.RequestBody;

/**
 * A member's name as an administrator of his organisation signed it. Whoever reads it checks the signature against the
 * signer's registration on the chain.
 *
 * @param organisation the member's MSP, and the signer's
 * @param role the member's role letter
 * @param time when it was signed, by the signer's clock
 * @param signer the administrator's medical id
 * @param certificate the signer's, as PEM
 * @param signature base64 of DER over {@link #text}
 */
record SignedName(
        String medicalId,
        String name,
        String organisation,
        String role,
        String time,
        String signer,
        String certificate,
        String signature) {

    static SignedName parse(byte[] json) {
        return RequestBody.json(json, SignedName.class);
    }

    byte[] toJson() {
        return RequestBody.write(this);
    }

    /** What the signature covers. */
    byte[] text(String fingerprint) {
        return SignedText.of(
                "name",
                field(fingerprint),
                field(organisation),
                field(medicalId),
                field(role),
                field(name),
                field(time),
                field(signer));
    }
}

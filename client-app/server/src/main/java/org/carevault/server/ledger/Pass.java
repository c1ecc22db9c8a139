// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.ledger;

import static org.carevault.model.SignedText.field;

import org.carevault.model.SignedText;

/**
 * An app's signed word, under its Fabric identity, that it asks another organisation's app for something. All fields are text.
 *
 * @param organisation the asking app's MSP
 * @param home the MSP of the app that is asked
 * @param time by the asking app's clock
 * @param certificate the asking app's, as PEM
 * @param signature base64 of DER over {@link #text}
 */
public record Pass(String organisation, String home, String time, String certificate, String signature) {

    /** What the signature covers. */
    static byte[] text(String fingerprint, String organisation, String home, String time) {
        return SignedText.of("pass", field(fingerprint), field(organisation), field(home), field(time));
    }
}

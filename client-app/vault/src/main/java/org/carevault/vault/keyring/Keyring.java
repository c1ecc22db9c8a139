// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.keyring;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import org.carevault.vault.sealing.AgeIdentity;

/**
 * Who a member is and where: both private keys with the certificate, the organisation and its app, and the fingerprint of the network
 * that everything else is checked against.
 *
 * @param medicalId the member's canonical medical ID
 * @param organisation MSP id
 * @param app address of the organisation's client app
 * @param device random name of the device that the keyring was made on, 32 hex characters; goes into every version written with it
 * @param network hash of block 0's header, hex
 */
public record Keyring(
        String medicalId,
        String organisation,
        String app,
        String network,
        String device,
        X509Certificate certificate,
        PrivateKey signingKey,
        AgeIdentity identity) {

    @Override
    public String toString() {
        return "Keyring[redacted]";
    }
}

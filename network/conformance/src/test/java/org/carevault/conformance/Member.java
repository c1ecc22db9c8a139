// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import org.hyperledger.fabric.client.identity.Identity;
import org.hyperledger.fabric.client.identity.Signer;
import org.hyperledger.fabric.client.identity.Signers;
import org.hyperledger.fabric.client.identity.X509Identity;

/** Somebody with a certificate. */
record Member(String mspId, String name, X509Certificate certificate, KeyPair keys) {

    Identity identity() {
        return new X509Identity(mspId, certificate);
    }

    Signer signer() {
        return Signers.newPrivateKeySigner(keys.getPrivate());
    }
}

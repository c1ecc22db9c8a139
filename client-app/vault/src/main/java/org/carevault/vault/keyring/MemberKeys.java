// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.keyring;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import org.carevault.vault.sealing.AgeIdentity;

/** What a member registers on the chain, with the private halves. */
public record MemberKeys(X509Certificate certificate, PrivateKey signingKey, AgeIdentity identity) {

    @Override
    public String toString() {
        return "MemberKeys[redacted]";
    }
}

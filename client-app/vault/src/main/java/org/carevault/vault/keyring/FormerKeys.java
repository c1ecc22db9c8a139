// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.keyring;

import java.security.cert.X509Certificate;
import org.carevault.vault.sealing.AgeIdentity;

/** What is left of keys that were registered once: what others sealed to them opens, and what they signed is known again. */
public record FormerKeys(X509Certificate certificate, AgeIdentity identity) {

    @Override
    public String toString() {
        return "FormerKeys[redacted]";
    }
}

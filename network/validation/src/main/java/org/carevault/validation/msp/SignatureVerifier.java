// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation.msp;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Verifies one ECDSA signature over SHA-256. Implementations are thread-safe. */
@FunctionalInterface
public interface SignatureVerifier {
    /** Bouncy Castle's, called by name and never installed for the whole runtime. */
    SignatureVerifier BOUNCY_CASTLE = of(new BouncyCastleProvider());

    /**
     * Whether the signature is that key's over that message; false for anything malformed.
     *
     * @param signature DER SEQUENCE of r and s
     */
    boolean verify(PublicKey key, byte[] message, byte[] signature);

    /** A provider's {@code SHA256withECDSA}. */
    static SignatureVerifier of(java.security.Provider provider) {
        return (key, message, signature) -> {
            try {
                var verifier = Signature.getInstance("SHA256withECDSA", provider);
                verifier.initVerify(key);
                verifier.update(message);
                return verifier.verify(signature);
            } catch (GeneralSecurityException e) {
                return false;
            }
        };
    }
}

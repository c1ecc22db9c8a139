// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.crypto;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.LinkedHashMap;
import java.util.Map;
import org.carevault.validation.msp.SignatureVerifier;

/**
 * Verifies signatures with one provider. Few keys sign most of a chain: each thread keeps an initialised verifier for
 * each of those that it saw last. Thread-safe.
 */
public final class Verifier implements SignatureVerifier {
    private final ThreadLocal<Map<PublicKey, Signature>> ready = ThreadLocal.withInitial(Recent::new);
    private final SignatureProvider provider;

    public Verifier(SignatureProvider provider) {
        this.provider = provider;
    }

    @Override
    public boolean verify(PublicKey key, byte[] message, byte[] signature) {
        try {
            Signature verifier = verifier(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            // A verifier that failed half-way is not used again.
            ready.get().remove(key);
            return false;
        }
    }

    private Signature verifier(PublicKey key) throws GeneralSecurityException {
        Signature verifier = ready.get().get(key);
        if (verifier == null) {
            verifier = provider.verifier();
            verifier.initVerify(provider.own(key));
            ready.get().put(key, verifier);
        }
        return verifier;
    }

    /** The verifiers that were used last; native ones hold memory outside the heap. */
    private static final class Recent extends LinkedHashMap<PublicKey, Signature> {
        private static final long serialVersionUID = 1L;
        private static final int MOST = 256;

        Recent() {
            super(MOST, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<PublicKey, Signature> eldest) {
            return size() > MOST;
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.pki;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.security.PrivateKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;

/**
 * Signs certificates and revocation lists with low S: Fabric rewrites a certificate whose signature has a high S, and
 * an identity would then no longer be equal to itself byte for byte.
 */
final class LowSSigner implements ContentSigner {
    private static final AlgorithmIdentifier ALGORITHM =
            new DefaultSignatureAlgorithmIdentifierFinder().find(EcKeys.ALGORITHM);
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private final PrivateKey key;

    LowSSigner(PrivateKey key) {
        this.key = key;
    }

    @Override
    public AlgorithmIdentifier getAlgorithmIdentifier() {
        return ALGORITHM;
    }

    @Override
    public OutputStream getOutputStream() {
        return content;
    }

    @Override
    public byte[] getSignature() {
        return EcKeys.sign(key, content.toByteArray());
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.ca;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;
import org.carevault.devledger.pki.Pem;

/**
 * A certificate signing request that was found good: its key is on P-256 and it is signed with that key. Everything
 * else it asks for is ignored; what goes into the certificate follows from the account.
 */
record SigningRequest(String commonName, PublicKey key) {
    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    /** Parses and checks the PEM text; throws {@link CaException} with a reason for a bad one. */
    static SigningRequest parse(String pem) {
        try {
            var request = new JcaPKCS10CertificationRequest(der(pem)).setProvider(PROVIDER);
            if (!onP256(request)) {
                throw CaException.badRequest("The key of the CSR is not on the curve P-256");
            }
            PublicKey key = request.getPublicKey();
            if (!signedBy(request, key)) {
                throw CaException.badRequest("The signature of the CSR does not hold");
            }
            return new SigningRequest(CommonName.of(request.getSubject()), key);
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            if (e instanceof CaException refusal) {
                throw refusal;
            }
            throw CaException.badRequest("CSR Decode failed");
        }
    }

    private static byte[] der(String pem) {
        boolean old = pem.contains("BEGIN NEW CERTIFICATE REQUEST");
        return Pem.read(old ? "NEW CERTIFICATE REQUEST" : "CERTIFICATE REQUEST", pem);
    }

    private static boolean onP256(JcaPKCS10CertificationRequest request) throws GeneralSecurityException {
        var parameters = request.getSubjectPublicKeyInfo().getAlgorithm().getParameters();
        return request.getPublicKey() instanceof ECPublicKey
                && parameters instanceof ASN1ObjectIdentifier curve
                && curve.equals(SECObjectIdentifiers.secp256r1);
    }

    private static boolean signedBy(JcaPKCS10CertificationRequest request, PublicKey key) {
        try {
            return request.isSignatureValid(new JcaContentVerifierProviderBuilder()
                    .setProvider(PROVIDER)
                    .build(key));
        } catch (OperatorCreationException | PKCSException e) {
            return false;
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation.msp;

import com.google.protobuf.ByteString;
import java.io.ByteArrayInputStream;
import java.security.cert.CRLException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;

/** Reads X.509 from PEM as Fabric keeps it. */
final class Certificates {
    private Certificates() {}

    static X509Certificate certificate(byte[] pem) throws InvalidIdentityException {
        try {
            return (X509Certificate) factory().generateCertificate(new ByteArrayInputStream(pem));
        } catch (CertificateException e) {
            throw new InvalidIdentityException("the certificate cannot be read", e);
        }
    }

    static X509CRL revocations(byte[] pem) throws InvalidIdentityException {
        try {
            return (X509CRL) factory().generateCRL(new ByteArrayInputStream(pem));
        } catch (CRLException | CertificateException e) {
            throw new InvalidIdentityException("the revocation list cannot be read", e);
        }
    }

    /**
     * What the authority signed. Everybody can turn its signature into the other one that verifies, so a certificate is told
     * from others by this.
     */
    static ByteString content(X509Certificate certificate) {
        try {
            return ByteString.copyFrom(certificate.getTBSCertificate());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read can be written", e);
        }
    }

    private static CertificateFactory factory() throws CertificateException {
        return CertificateFactory.getInstance("X.509");
    }
}

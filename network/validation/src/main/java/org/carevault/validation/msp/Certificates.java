// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation.msp;

import java.io.ByteArrayInputStream;
import java.security.cert.CRLException;
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

    private static CertificateFactory factory() throws CertificateException {
        return CertificateFactory.getInstance("X.509");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.authority;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.PKCSException;

/** A user's request for a certificate (PKCS #10, PEM). */
public record CertificateRequest(String commonName, String pem) {

    /**
     * Reads one PEM request.
     *
     * @return empty when the text is no request, names nobody, or is not signed by the key that it holds
     */
    public static Optional<CertificateRequest> parse(String pem) {
        try (PEMParser parser = new PEMParser(new StringReader(pem))) {
            if (!(parser.readObject() instanceof PKCS10CertificationRequest request) || !proven(request)) {
                return Optional.empty();
            }
            var names = request.getSubject().getRDNs(BCStyle.CN);
            return names.length != 1
                    ? Optional.empty()
                    : Optional.of(
                            new CertificateRequest(text(names[0].getFirst().getValue()), pem));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    // Unescaped: a medical id's check character may be one that text forms of names escape.
    private static String text(ASN1Encodable value) {
        return value instanceof ASN1String string ? string.getString() : "";
    }

    private static boolean proven(PKCS10CertificationRequest request) {
        try {
            return request.isSignatureValid(
                    new JcaContentVerifierProviderBuilder().build(request.getSubjectPublicKeyInfo()));
        } catch (PKCSException | OperatorCreationException e) {
            return false;
        }
    }
}

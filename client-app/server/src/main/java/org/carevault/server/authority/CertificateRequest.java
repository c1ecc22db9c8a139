// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.authority;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.PKCSException;
import org.carevault.model.id.Sha256;

/**
 * A user's request for a certificate (PKCS #10, PEM).
 *
 * @param keyHash hex SHA-256 of the SubjectPublicKeyInfo, as the chain registers it
 */
public record CertificateRequest(String commonName, String keyHash, String pem) {

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
                            new CertificateRequest(text(names[0].getFirst().getValue()), keyHash(request), pem));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static String keyHash(PKCS10CertificationRequest request) throws IOException {
        return Sha256.hash(request.getSubjectPublicKeyInfo().getEncoded()).text();
    }

    // Unescaped: a medical id's check character may be one that text forms of names escape.
    private static String text(ASN1Encodable value) {
        return value instanceof ASN1String string ? string.getString() : "";
    }

    private static boolean proven(PKCS10CertificationRequest request) {
        try {
            // Named: what a JDK itself calls these keys differs from one to the next.
            return request.isSignatureValid(new JcaContentVerifierProviderBuilder()
                    .setProvider(new BouncyCastleProvider())
                    .build(request.getSubjectPublicKeyInfo()));
        } catch (PKCSException | OperatorCreationException e) {
            return false;
        }
    }
}

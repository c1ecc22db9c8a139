// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.member;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.carevault.model.id.MedicalId;
import org.carevault.vault.failure.VaultException;
import org.carevault.vault.keyring.MemberKeys;
import org.carevault.vault.sealing.AgeIdentity;

/** Both key pairs of a member, made here, with a certificate from the organisation; the keys themselves go nowhere. */
public final class NewKeys {
    private NewKeys() {}

    /**
     * Makes them.
     *
     * @param certify gives a certificate (PEM) for a request (PEM)
     * @throws VaultException {@code CERTIFICATE_INVALID}
     */
    public static MemberKeys certified(MedicalId id, UnaryOperator<String> certify) {
        var keys = generate();
        var certificate = certificate(certify.apply(request(id, keys)), keys);
        return new MemberKeys(certificate, keys.getPrivate(), AgeIdentity.fresh());
    }

    private static KeyPair generate() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime has no P-256", e);
        }
    }

    /** A certificate request (PEM) for {@code CN=<medical id>,OU=client}. */
    private static String request(MedicalId id, KeyPair keys) {
        // Not parsed from text: a check character may be one that distinguished names escape.
        var subject = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.OU, "client")
                .addRDN(BCStyle.CN, id.text())
                .build();
        var text = new StringWriter();
        try (var pem = new JcaPEMWriter(text)) {
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
            pem.writeObject(new JcaPKCS10CertificationRequestBuilder(subject, keys.getPublic()).build(signer));
        } catch (IOException | OperatorCreationException e) {
            throw new IllegalStateException("a P-256 key always signs", e);
        }
        return text.toString();
    }

    private static X509Certificate certificate(String pem, KeyPair keys) {
        try {
            var bytes = new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII));
            var certificate =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(bytes);
            if (!certificate.getPublicKey().equals(keys.getPublic())) {
                throw new CertificateException("another key");
            }
            return certificate;
        } catch (GeneralSecurityException e) {
            throw VaultException.integrity(
                            "CERTIFICATE_INVALID",
                            "The organisation returned a certificate for another key.",
                            "Nothing was registered. Tell your organisation.")
                    .because(e);
        }
    }
}

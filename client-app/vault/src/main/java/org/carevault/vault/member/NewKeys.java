// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.member;

import java.io.IOException;
import java.io.StringWriter;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.carevault.model.id.MedicalId;

/** A newcomer's P-256 key and the request for its certificate; the key itself goes nowhere. */
final class NewKeys {
    private NewKeys() {}

    static KeyPair generate() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime has no P-256", e);
        }
    }

    /** A certificate request (PEM) for {@code CN=<medical id>,OU=client}. */
    static String request(MedicalId id, KeyPair keys) {
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
}

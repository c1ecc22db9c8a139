// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.authority;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/** A fresh P-256 key, its request for a certificate, and signatures of the form that Fabric's programs accept. */
final class CertificateKey {
    private final KeyPair keys;

    CertificateKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String request(String name) {
        StringWriter pem = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(pem)) {
            var subject = new X500Principal("CN=" + name);
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
            writer.writeObject(new JcaPKCS10CertificationRequestBuilder(subject, keys.getPublic()).build(signer));
        } catch (IOException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
        return pem.toString();
    }

    /** DER with the smaller of the two S: Fabric refuses the other. */
    byte[] sign(String text) {
        try {
            Signature signer = Signature.getInstance("SHA256withECDSA");
            signer.initSign(keys.getPrivate());
            signer.update(text.getBytes(StandardCharsets.UTF_8));
            return lowS(ASN1Sequence.getInstance(signer.sign()));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] lowS(ASN1Sequence signature) throws IOException {
        BigInteger order = ((ECPublicKey) keys.getPublic()).getParams().getOrder();
        BigInteger s = ASN1Integer.getInstance(signature.getObjectAt(1)).getValue();
        BigInteger low = s.compareTo(order.shiftRight(1)) > 0 ? order.subtract(s) : s;
        ASN1EncodableVector values = new ASN1EncodableVector();
        values.add(signature.getObjectAt(0));
        values.add(new ASN1Integer(low));
        return new DERSequence(values).getEncoded();
    }
}

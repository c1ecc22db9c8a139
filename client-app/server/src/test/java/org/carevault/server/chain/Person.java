// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.chain;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.carevault.model.document.Member;
import org.carevault.model.document.MemberStatus;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.Recipient;
import org.carevault.model.id.Role;
import org.carevault.model.id.Sha256;
import org.carevault.model.rule.Caller;

/** Somebody with a medical id, a key and a certificate of his own making. */
public record Person(MedicalId id, String msp, KeyPair keys, String certificate) {
    private static final SecureRandom RANDOM = new SecureRandom();

    public static Person of(Role role, String msp) {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        MedicalId id = MedicalId.of(role, bytes);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair keys = generator.generateKeyPair();
            return new Person(id, msp, keys, certificate(id, keys));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public String text() {
        return id.text();
    }

    public Caller caller() {
        return new Caller(msp, id.text(), keyHash().text(), false);
    }

    public Sha256 keyHash() {
        return Sha256.hash(keys.getPublic().getEncoded());
    }

    public Member registered(Instant time) {
        Recipient recipient = new Recipient("age1" + "q".repeat(58));
        return new Member(id, msp, keyHash(), recipient, MemberStatus.ACTIVE, time, time);
    }

    /** A DER signature over SHA-256 of the text, in base64. */
    public String sign(byte[] text) {
        try {
            Signature signer = Signature.getInstance("SHA256withECDSA");
            signer.initSign(keys.getPrivate());
            signer.update(text);
            return Base64.getEncoder().encodeToString(signer.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String certificate(MedicalId id, KeyPair keys) throws OperatorCreationException, IOException {
        var name = new X500Principal("CN=" + id.text() + ",OU=client");
        var from = Date.from(Instant.parse("2020-01-01T00:00:00Z"));
        var until = Date.from(Instant.parse("2040-01-01T00:00:00Z"));
        byte[] der = new JcaX509v3CertificateBuilder(name, BigInteger.ONE, from, until, name, keys.getPublic())
                .build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()))
                .getEncoded();
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                + "\n-----END CERTIFICATE-----\n";
    }
}

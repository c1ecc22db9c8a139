// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.network;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.carevault.vault.proposal.Signer;

/** A certificate authority of an organisation that does not exist, and identities of its members. */
public final class Authority {
    private final String msp;
    private final KeyPair keys = newKeys();
    private final X500Name name;
    private final X509Certificate root;

    public Authority(String msp) {
        this.msp = msp;
        this.name = new X500Name("CN=ca." + msp);
        this.root = certify(name, keys.getPublic(), true);
    }

    public String msp() {
        return msp;
    }

    public X509Certificate root() {
        return root;
    }

    /** An identity with this organisational unit: {@code peer}, {@code client} or {@code admin}. */
    public Signer identity(String commonName, String unit) {
        var pair = newKeys();
        var subject = new X500Name("CN=" + commonName + ",OU=" + unit);
        return new Signer(msp, certify(subject, pair.getPublic(), false), pair.getPrivate());
    }

    public static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public X509Certificate certify(X500Name subject, PublicKey key, boolean authority) {
        try {
            var builder = new JcaX509v3CertificateBuilder(
                    name,
                    new BigInteger(64, new SecureRandom()),
                    Date.from(Instant.parse("2020-01-01T00:00:00Z")),
                    Date.from(Instant.parse("2046-01-01T00:00:00Z")),
                    subject,
                    key);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            builder.addExtension(
                    Extension.keyUsage,
                    true,
                    new KeyUsage(authority ? KeyUsage.keyCertSign | KeyUsage.cRLSign : KeyUsage.digitalSignature));
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
        } catch (CertIOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }
}

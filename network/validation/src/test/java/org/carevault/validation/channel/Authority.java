// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation.channel;

import com.google.protobuf.ByteString;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** One organisation's certificate authority. */
public final class Authority {
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final AtomicLong SERIAL = new AtomicLong(1);

    private final String mspId;
    private final X500Name name;
    private final KeyPair key = newKey();
    private final X509Certificate certificate;

    /** An authority with a root certificate of its own. */
    public Authority(String mspId) {
        this.mspId = mspId;
        name = new X500Name("CN=ca." + mspId);
        certificate = certificate(name, key, true, LONG_AGO, Duration.ofDays(36_500));
    }

    public String mspId() {
        return mspId;
    }

    /** The root certificate as the configuration holds it. */
    public ByteString root() {
        return Member.pem(certificate, 64);
    }

    /** Issues a certificate with an organisational unit: client, peer, admin or orderer. */
    public Member member(String commonName, String unit) {
        return member(commonName, unit, Duration.ofDays(36_500));
    }

    /** Issues a certificate that has long expired. */
    public Member expired(String commonName, String unit) {
        return member(commonName, unit, Duration.ofDays(1));
    }

    /** Issues a certificate that begins before the authority's own. */
    public Member backdated(String commonName, String unit) {
        var pair = newKey();
        var begins = LONG_AGO.minus(Duration.ofDays(1));
        return new Member(
                mspId, certificate(subject(commonName, unit), pair, false, begins, Duration.ofDays(36_500)), pair);
    }

    private Member member(String commonName, String unit, Duration lifetime) {
        var pair = newKey();
        return new Member(mspId, certificate(subject(commonName, unit), pair, false, LONG_AGO, lifetime), pair);
    }

    /** Several units may be given, with commas between them. */
    private static X500Name subject(String commonName, String units) {
        return new X500Name("CN=" + commonName + ",OU=" + units.replace(",", ",OU="));
    }

    private static KeyPair newKey() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private X509Certificate certificate(
            X500Name subject, KeyPair pair, boolean isAuthority, Instant begins, Duration lifetime) {
        try {
            var builder = new JcaX509v3CertificateBuilder(
                    name,
                    BigInteger.valueOf(SERIAL.getAndIncrement()),
                    Date.from(begins),
                    Date.from(begins.plus(lifetime)),
                    subject,
                    pair.getPublic());
            var extensions = new JcaX509ExtensionUtils();
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(isAuthority));
            builder.addExtension(
                    Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(pair.getPublic()));
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(key.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (GeneralSecurityException | OperatorCreationException | java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A signed list that revokes these members. */
    public ByteString revocations(Member... members) {
        try {
            var builder = new X509v2CRLBuilder(name, Date.from(LONG_AGO));
            for (var member : members)
                builder.addCRLEntry(
                        member.certificate().getSerialNumber(), Date.from(LONG_AGO), CRLReason.cessationOfOperation);
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(key.getPublic()));
            var list = builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(key.getPrivate()));
            var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(list.getEncoded());
            return ByteString.copyFromUtf8("-----BEGIN X509 CRL-----\n" + body + "\n-----END X509 CRL-----\n");
        } catch (GeneralSecurityException | OperatorCreationException | java.io.IOException e) {
            throw new AssertionError(e);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.pki;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;

/** Writes X.509 certificates in the form that Fabric CA gives them. */
final class Certificates {
    /** Fabric's certificate extension for attributes, a JSON object {@code {"attrs":{…}}}. */
    private static final ASN1ObjectIdentifier ATTRIBUTES = new ASN1ObjectIdentifier("1.2.3.4.5.6.7.8.1");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SERIAL_BITS = 159;

    private Certificates() {}

    static X509Certificate selfSigned(Subject subject, KeyPair pair) {
        try {
            X500Name name = name(subject);
            var builder = builder(name, subject, subject.notAfter(), pair.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            return sign(builder, pair.getPrivate());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the root certificate cannot be made", e);
        }
    }

    static X509Certificate issue(Subject subject, PublicKey key, X509Certificate issuer, PrivateKey issuerKey) {
        try {
            Instant limit = issuer.getNotAfter().toInstant();
            Instant notAfter = subject.notAfter().isBefore(limit) ? subject.notAfter() : limit;
            X500Name issuerName =
                    X500Name.getInstance(issuer.getSubjectX500Principal().getEncoded());
            var builder = builder(issuerName, subject, notAfter, key);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(issuer.getPublicKey()));
            if (!subject.attributes().isEmpty()) {
                builder.addExtension(ATTRIBUTES, false, attributes(subject));
            }
            return sign(builder, issuerKey);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the certificate cannot be made", e);
        }
    }

    private static X509v3CertificateBuilder builder(X500Name issuer, Subject subject, Instant notAfter, PublicKey key)
            throws GeneralSecurityException, IOException {
        var builder = new JcaX509v3CertificateBuilder(
                issuer, serial(), Date.from(subject.notBefore()), Date.from(notAfter), name(subject), key);
        builder.addExtension(
                Extension.subjectKeyIdentifier, false, new JcaX509ExtensionUtils().createSubjectKeyIdentifier(key));
        return builder;
    }

    private static X509Certificate sign(X509v3CertificateBuilder builder, PrivateKey key)
            throws GeneralSecurityException {
        return new JcaX509CertificateConverter()
                .setProvider(EcKeys.PROVIDER)
                .getCertificate(builder.build(new LowSSigner(key)));
    }

    private static X500Name name(Subject subject) {
        var name = new X500NameBuilder(BCStyle.INSTANCE);
        if (!subject.unit().isEmpty()) {
            name.addRDN(BCStyle.OU, subject.unit());
        }
        return name.addRDN(BCStyle.CN, subject.commonName()).build();
    }

    private static byte[] attributes(Subject subject) throws JsonProcessingException {
        return JSON.writeValueAsBytes(Map.of("attrs", subject.attributes()));
    }

    private static BigInteger serial() {
        return new BigInteger(1, EcKeys.random((SERIAL_BITS + 7) / 8))
                .setBit(SERIAL_BITS - 1)
                .clearBit(SERIAL_BITS);
    }
}

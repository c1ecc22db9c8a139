// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;

/** A root certificate authority: its certificate and key. Thread-safe. */
public final class Authority {
    private static final Duration ROOT_VALIDITY = Duration.ofDays(15 * 365);
    private static final Duration LIST_VALIDITY = Duration.ofDays(10 * 365);
    private final X509Certificate certificate;
    private final PrivateKey key;

    Authority(X509Certificate certificate, PrivateKey key) {
        this.certificate = certificate;
        this.key = key;
    }

    /** Makes a new root with a self-signed certificate. */
    public static Authority create(String commonName) {
        KeyPair pair = EcKeys.generate();
        Subject subject = Subject.of(commonName, "", ROOT_VALIDITY);
        return new Authority(Certificates.selfSigned(subject, pair), pair.getPrivate());
    }

    public X509Certificate certificate() {
        return certificate;
    }

    PrivateKey key() {
        return key;
    }

    /** Issues a certificate that never outlives the root's own. */
    public X509Certificate issue(Subject subject, PublicKey publicKey) {
        return Certificates.issue(subject, publicKey, certificate, key);
    }

    /** Makes a key pair and a certificate for it. */
    public SigningIdentity enrol(String mspId, Subject subject) {
        KeyPair pair = EcKeys.generate();
        return new SigningIdentity(mspId, issue(subject, pair.getPublic()), pair.getPrivate());
    }

    /** Whether this authority signed the certificate. */
    public boolean issued(X509Certificate candidate) {
        try {
            candidate.verify(certificate.getPublicKey(), EcKeys.PROVIDER);
            return candidate.getIssuerX500Principal().equals(certificate.getSubjectX500Principal());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** A revocation list of these serial numbers, each with the time at which it was revoked; PEM. */
    public String revocationList(Map<BigInteger, Instant> revoked, Instant now) {
        try {
            var builder = new JcaX509v2CRLBuilder(certificate.getSubjectX500Principal(), Date.from(now));
            builder.setNextUpdate(Date.from(now.plus(LIST_VALIDITY)));
            revoked.forEach((serial, time) -> builder.addCRLEntry(serial, Date.from(time), CRLReason.unspecified));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(certificate.getPublicKey()));
            return Pem.write("X509 CRL", builder.build(new LowSSigner(key)).getEncoded());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the revocation list cannot be made", e);
        }
    }
}

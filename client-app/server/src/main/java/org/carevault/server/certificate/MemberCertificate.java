// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.certificate;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import org.carevault.model.rule.Caller;

/**
 * The facts of a certificate that rules and log-in use.
 *
 * <p>Nothing is said about its issuer: a member is recognised by the key hash that the chain holds, a transaction by the
 * peers that endorsed it.
 *
 * @param keyHash hex SHA-256 of the SubjectPublicKeyInfo, as the chain registers it
 * @param administrator whether a Fabric administrator's certificate (OU=admin)
 * @param ends after when it holds no longer
 */
public record MemberCertificate(String commonName, String keyHash, boolean administrator, PublicKey key, Instant ends) {

    /**
     * Reads one PEM certificate.
     *
     * @return empty when the bytes hold no readable certificate
     */
    public static Optional<MemberCertificate> fromPem(byte[] pem) {
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            return Optional.of(of((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(pem))));
        } catch (CertificateException | InvalidNameException e) {
            return Optional.empty();
        }
    }

    public static Optional<MemberCertificate> fromPem(String pem) {
        return fromPem(pem.getBytes(StandardCharsets.US_ASCII));
    }

    public Caller caller(String msp) {
        return new Caller(msp, commonName, keyHash, administrator);
    }

    /** Whether the key made this DER signature over SHA-256 of the text; malformed ones are simply false. */
    public boolean signed(byte[] text, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("SHA256withECDSA");
            verifier.initVerify(key);
            verifier.update(text);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static MemberCertificate of(X509Certificate certificate) throws InvalidNameException {
        LdapName subject = new LdapName(certificate.getSubjectX500Principal().getName());
        String commonName = values(subject, "CN").stream().findFirst().orElse("");
        boolean administrator = values(subject, "OU").contains("admin");
        return new MemberCertificate(
                commonName,
                keyHash(certificate.getPublicKey()),
                administrator,
                certificate.getPublicKey(),
                certificate.getNotAfter().toInstant());
    }

    // Go writes several OUs into one multi-valued RDN, so every RDN is asked for all its values.
    private static List<String> values(LdapName subject, String type) {
        List<String> found = new ArrayList<>();
        for (Rdn rdn : subject.getRdns()) {
            Attribute attribute = rdn.toAttributes().get(type);
            for (int i = 0; attribute != null && i < attribute.size(); i++) {
                found.add(value(attribute, i));
            }
        }
        return found;
    }

    private static String value(Attribute attribute, int index) {
        try {
            return String.valueOf(attribute.get(index));
        } catch (NamingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String keyHash(PublicKey key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
            return HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.rule;

import java.security.cert.X509Certificate;
import java.util.List;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.security.auth.x500.X500Principal;
import org.carevault.model.id.Sha256;

/**
 * Who signed the proposal, from the creator's certificate.
 *
 * @param commonName the subject's CN, for a member the medical id; empty when the subject has not exactly one
 * @param keyHash lower-case hex of SHA-256 of the certificate's SubjectPublicKeyInfo (DER)
 * @param administrator whether the subject has OU=admin, which makes a Fabric administrator
 */
public record Caller(String msp, String commonName, String keyHash, boolean administrator) {
    /** The caller with this certificate, which the ledger has validated against the MSP before. */
    public static Caller of(String msp, X509Certificate certificate) {
        var names = subjectValues(certificate.getSubjectX500Principal(), "CN");
        return new Caller(
                msp,
                names.size() == 1 ? names.get(0) : "",
                Sha256.hash(certificate.getPublicKey().getEncoded()).text(),
                subjectValues(certificate.getSubjectX500Principal(), "OU").contains("admin"));
    }

    private static List<String> subjectValues(X500Principal subject, String type) {
        try {
            return new LdapName(subject.getName(X500Principal.RFC2253))
                    .getRdns().stream()
                            .filter(rdn -> rdn.getType().equals(type))
                            .map(rdn -> rdn.getValue())
                            .filter(String.class::isInstance)
                            .map(String.class::cast)
                            .toList();
        } catch (InvalidNameException unreadable) {
            return List.of();
        }
    }
}

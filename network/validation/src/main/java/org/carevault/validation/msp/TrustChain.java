// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation.msp;

import com.google.protobuf.ByteString;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * From a certificate up to a root of its MSP. As in Fabric ({@code msp/mspimplvalidate.go}) the clock plays no part: what was
 * endorsed while a certificate was good stays valid when it has expired.
 */
final class TrustChain {
    private static final int LONGEST = 8;
    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    private final List<X509Certificate> roots;
    private final List<X509Certificate> intermediates;
    private final List<X509CRL> revocations;

    TrustChain(List<X509Certificate> roots, List<X509Certificate> intermediates, List<X509CRL> revocations) {
        this.roots = List.copyOf(roots);
        this.intermediates = List.copyOf(intermediates);
        this.revocations = List.copyOf(revocations);
    }

    /** The certificate, then each issuer up to and including a root. */
    List<X509Certificate> of(X509Certificate certificate) throws InvalidIdentityException {
        if (certificate.getBasicConstraints() >= 0)
            throw new InvalidIdentityException("an authority's certificate cannot be an identity");
        var chain = new ArrayList<X509Certificate>();
        chain.add(certificate);
        chain.add(issuer(certificate));
        while (!roots.contains(chain.get(chain.size() - 1))) {
            if (chain.size() > LONGEST) throw new InvalidIdentityException("the certificate's chain is too long");
            chain.add(issuer(chain.get(chain.size() - 1)));
        }
        if (isAbove(chain.get(1)))
            throw new InvalidIdentityException("the certificate was signed by an authority above other authorities");
        refuseRevoked(chain.get(0), chain.get(1));
        ChainRules.check(chain);
        return chain;
    }

    /** What tells apart by whom a certificate was given. */
    static ByteString certifiers(List<X509Certificate> chain) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var authority : chain.subList(1, chain.size())) digest.update(authority.getEncoded());
            return ByteString.copyFrom(digest.digest());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("certificates that were read can be hashed", e);
        }
    }

    /** Identities come from the lowest authorities alone; one that has an intermediate authority below it signs none. */
    private boolean isAbove(X509Certificate authority) {
        return intermediates.stream().anyMatch(each -> !each.equals(authority) && isIssuer(authority, each));
    }

    private X509Certificate issuer(X509Certificate certificate) throws InvalidIdentityException {
        for (var group : List.of(roots, intermediates))
            for (var candidate : group) if (isIssuer(candidate, certificate)) return candidate;
        throw new InvalidIdentityException("the certificate was signed by an unknown authority");
    }

    private static boolean isIssuer(X509Certificate authority, X509Certificate certificate) {
        if (!authority.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())
                || authority.getBasicConstraints() < 0) return false;
        try {
            certificate.verify(authority.getPublicKey(), PROVIDER);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private void refuseRevoked(X509Certificate certificate, X509Certificate issuer) throws InvalidIdentityException {
        for (var list : revocations)
            if (isRevoked(certificate, issuer, list))
                throw new InvalidIdentityException("the certificate has been revoked");
    }

    /** A list belongs to the authority whose key it names, as in {@code msp/mspimplvalidate.go}. */
    private static boolean isRevoked(X509Certificate certificate, X509Certificate issuer, X509CRL list)
            throws InvalidIdentityException {
        if (!KeyIdentifiers.match(list, issuer) || list.getRevokedCertificate(certificate.getSerialNumber()) == null)
            return false;
        try {
            list.verify(issuer.getPublicKey(), PROVIDER);
            return true;
        } catch (GeneralSecurityException e) {
            // A list that its issuer did not sign revokes nothing.
            return false;
        }
    }
}

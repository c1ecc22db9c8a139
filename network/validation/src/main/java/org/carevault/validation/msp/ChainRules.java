// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation.msp;

import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.Date;
import java.util.List;

/** What Go's X.509 verification, which Fabric uses, asks of every certificate of a chain besides its signature. */
final class ChainRules {
    private static final int MAY_SIGN_CERTIFICATES = 5;

    private ChainRules() {}

    /** Judged at one moment, the second after the identity's certificate began, so that the answer never changes. */
    static void check(List<X509Certificate> chain) throws InvalidIdentityException {
        var moment = Date.from(chain.get(0).getNotBefore().toInstant().plusSeconds(1));
        for (var i = 0; i < chain.size(); i++) {
            checkMoment(chain.get(i), moment);
            if (chain.get(i).hasUnsupportedCriticalExtension())
                throw new InvalidIdentityException(
                        "a certificate of the chain has a critical extension of unknown kind");
            if (i > 0) checkAuthority(chain.get(i), i - 1);
        }
    }

    private static void checkMoment(X509Certificate certificate, Date moment) throws InvalidIdentityException {
        try {
            certificate.checkValidity(moment);
        } catch (CertificateExpiredException | CertificateNotYetValidException e) {
            throw new InvalidIdentityException("a certificate of the chain was not valid when the identity's began", e);
        }
    }

    private static void checkAuthority(X509Certificate authority, int authoritiesBelow)
            throws InvalidIdentityException {
        var usage = authority.getKeyUsage();
        if (usage != null && !usage[MAY_SIGN_CERTIFICATES])
            throw new InvalidIdentityException("an authority of the chain may not sign certificates");
        if (authority.getBasicConstraints() < authoritiesBelow)
            throw new InvalidIdentityException("an authority of the chain may not have that many below it");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.ca;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import org.bouncycastle.asn1.x500.X500Name;
import org.carevault.devledger.pki.Authority;
import org.carevault.devledger.pki.EcKeys;
import org.carevault.devledger.pki.Pem;

/** Who sends a request: by enrolment secret, or by a token signed with an enrolled key. Thread-safe. */
final class Authentication {
    private static final String BASIC = "Basic ";
    private final CaRegistry registry;
    private final Authority authority;

    Authentication(CaRegistry registry, Authority authority) {
        this.registry = registry;
        this.authority = authority;
    }

    /** The account whose name and secret the request carries. */
    Account secret(Request request) {
        String header = header(request);
        if (!header.startsWith(BASIC)) {
            throw CaException.unauthenticated();
        }
        String credentials = new String(decode(header.substring(BASIC.length())), StandardCharsets.UTF_8);
        int colon = credentials.indexOf(':');
        if (colon < 0) {
            throw CaException.unauthenticated();
        }
        return registry.state()
                .account(credentials.substring(0, colon))
                .filter(account -> account.mayEnrol(credentials.substring(colon + 1)))
                .orElseThrow(CaException::unauthenticated);
    }

    /** The account whose certificate signed method, URI and body: {@code base64(certificate).base64(signature)}. */
    Account token(Request request) {
        String[] parts = header(request).split("\\.", -1);
        if (parts.length != 2) {
            throw CaException.unauthenticated();
        }
        X509Certificate certificate = certificate(parts[0]);
        byte[] signed = String.join(
                        ".",
                        request.method(),
                        encode(request.uri().toString().getBytes(StandardCharsets.UTF_8)),
                        encode(request.body().toByteArray()),
                        parts[0])
                .getBytes(StandardCharsets.UTF_8);
        if (!EcKeys.verify(certificate.getPublicKey(), signed, decode(parts[1]))) {
            throw CaException.unauthenticated();
        }
        return owner(certificate);
    }

    private Account owner(X509Certificate certificate) {
        try {
            certificate.checkValidity();
        } catch (CertificateException e) {
            throw CaException.unauthenticated();
        }
        CaState state = registry.state();
        String id = commonName(certificate);
        Issued key = Issued.of(id, certificate);
        return state.certificate(key.serial(), key.aki())
                .filter(issued -> !issued.wasRevoked() && issued.id().equals(id))
                .flatMap(issued -> state.account(id))
                .filter(account -> !account.revoked())
                .orElseThrow(CaException::unauthenticated);
    }

    private X509Certificate certificate(String base64) {
        try {
            X509Certificate certificate = Pem.parseCertificate(new String(decode(base64), StandardCharsets.UTF_8));
            if (authority.issued(certificate)) {
                return certificate;
            }
        } catch (IllegalArgumentException e) {
            // Falls through to the one answer for everything that is wrong with a token.
        }
        throw CaException.unauthenticated();
    }

    static String commonName(X509Certificate certificate) {
        var name = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        return CommonName.of(name);
    }

    private static String header(Request request) {
        if (request.authorization() == null) {
            throw new CaException(401, 2, "No authorization header");
        }
        return request.authorization();
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw CaException.unauthenticated();
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}

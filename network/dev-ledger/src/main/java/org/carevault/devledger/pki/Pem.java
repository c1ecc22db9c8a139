// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.pki;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** PEM text of certificates, PKCS#8 keys and revocation lists, as Fabric writes and reads it. */
public final class Pem {
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

    private Pem() {}

    /** One PEM block with a final line feed. */
    public static String write(String type, byte[] der) {
        return "-----BEGIN " + type + "-----\n" + LINES.encodeToString(der) + "\n-----END " + type + "-----\n";
    }

    /** The DER bytes of the first block of that type; throws {@link IllegalArgumentException} when there is none. */
    public static byte[] read(String type, String text) {
        String begin = "-----BEGIN " + type + "-----";
        int start = text.indexOf(begin);
        int end = text.indexOf("-----END " + type + "-----");
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no PEM block " + type);
        }
        return Base64.getMimeDecoder().decode(text.substring(start + begin.length(), end));
    }

    /** The certificate as PEM. */
    public static String certificate(X509Certificate certificate) {
        try {
            return write("CERTIFICATE", certificate.getEncoded());
        } catch (CertificateException e) {
            throw new IllegalStateException("a parsed certificate has no encoding", e);
        }
    }

    /** Parses the first certificate; throws {@link IllegalArgumentException} when it is malformed. */
    public static X509Certificate parseCertificate(String text) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509", EcKeys.PROVIDER)
                    .generateCertificate(new ByteArrayInputStream(read("CERTIFICATE", text)));
        } catch (CertificateException e) {
            throw new IllegalArgumentException("not a certificate", e);
        }
    }

    /** The key as PKCS#8 PEM. */
    public static String key(PrivateKey key) {
        return write("PRIVATE KEY", key.getEncoded());
    }

    /** Parses a PKCS#8 EC key; throws {@link IllegalArgumentException} when it is malformed. */
    public static PrivateKey parseKey(String text) {
        try {
            return KeyFactory.getInstance("EC", EcKeys.PROVIDER)
                    .generatePrivate(new PKCS8EncodedKeySpec(read("PRIVATE KEY", text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a PKCS#8 EC key", e);
        }
    }
}

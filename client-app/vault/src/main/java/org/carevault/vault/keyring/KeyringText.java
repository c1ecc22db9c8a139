// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.keyring;

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
import java.util.HashMap;
import java.util.Map;
import org.carevault.vault.sealing.AgeIdentity;

/** The plaintext of a keyring: an age identity file that carries everything else in comment lines. */
final class KeyringText {
    private static final String FIRST_LINE = "# carevault keyring v1";

    private KeyringText() {}

    static byte[] write(Keyring keyring) throws CertificateException {
        var base64 = Base64.getEncoder();
        return String.join(
                        "\n",
                        FIRST_LINE,
                        "# medical id: " + keyring.medicalId(),
                        "# organisation: " + keyring.organisation(),
                        "# app: " + keyring.app(),
                        "# network: " + keyring.network(),
                        "# device: " + keyring.device(),
                        "# certificate: "
                                + base64.encodeToString(keyring.certificate().getEncoded()),
                        "# signing key: "
                                + base64.encodeToString(keyring.signingKey().getEncoded()),
                        keyring.identity().secret(),
                        "")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Throws {@link IllegalArgumentException} or {@link GeneralSecurityException} when anything is missing or malformed. */
    static Keyring read(byte[] plaintext) throws GeneralSecurityException {
        var lines = new String(plaintext, StandardCharsets.UTF_8).lines().toList();
        if (lines.isEmpty() || !FIRST_LINE.equals(lines.get(0))) {
            throw new IllegalArgumentException("not a keyring");
        }
        var fields = new HashMap<String, String>();
        for (var line : lines) {
            var colon = line.indexOf(": ");
            if (line.startsWith("# ") && colon > 0) {
                fields.put(line.substring(2, colon), line.substring(colon + 2));
            }
        }
        return new Keyring(
                field(fields, "medical id"),
                field(fields, "organisation"),
                field(fields, "app"),
                field(fields, "network"),
                field(fields, "device"),
                certificate(field(fields, "certificate")),
                signingKey(field(fields, "signing key")),
                AgeIdentity.parse(lines.get(lines.size() - 1)));
    }

    private static String field(Map<String, String> fields, String name) {
        var value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no " + name);
        }
        return value;
    }

    private static X509Certificate certificate(String base64) throws CertificateException {
        var der = Base64.getDecoder().decode(base64);
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }

    private static PrivateKey signingKey(String base64) throws GeneralSecurityException {
        return KeyFactory.getInstance("EC")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
    }
}

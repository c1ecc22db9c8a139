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
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carevault.vault.sealing.AgeIdentity;

/**
 * The plaintext of a keyring: an age identity file that carries everything else in comment lines. The last identity is the registered
 * one; what comment lines say of another stands right before it.
 */
final class KeyringText {
    private static final String FIRST_LINE = "# carevault keyring v1";
    private static final String NEXT = "next certificate";

    private KeyringText() {}

    /** An identity, and the comment lines since the one before. */
    private record Part(Map<String, String> fields, AgeIdentity identity) {
        boolean isNext() {
            return fields.containsKey(NEXT);
        }
    }

    static byte[] write(Keyring keyring) throws CertificateException {
        var lines = new ArrayList<>(List.of(
                FIRST_LINE,
                "# medical id: " + keyring.medicalId(),
                "# organisation: " + keyring.organisation(),
                "# app: " + keyring.app(),
                "# network: " + keyring.network(),
                "# device: " + keyring.device(),
                "# certificate: " + base64(keyring.certificate().getEncoded()),
                "# signing key: " + base64(keyring.signingKey().getEncoded())));
        for (var former : keyring.former()) {
            lines.add("# former certificate: " + base64(former.certificate().getEncoded()));
            lines.add(former.identity().secret());
        }
        if (keyring.next() != null) {
            lines.add(
                    "# next certificate: " + base64(keyring.next().certificate().getEncoded()));
            lines.add(
                    "# next signing key: " + base64(keyring.next().signingKey().getEncoded()));
            lines.add(keyring.next().identity().secret());
        }
        lines.add(keyring.identity().secret());
        lines.add("");
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    /** Throws {@link IllegalArgumentException} or {@link GeneralSecurityException} when anything is missing or malformed. */
    static Keyring read(byte[] plaintext) throws GeneralSecurityException {
        var lines = new String(plaintext, StandardCharsets.UTF_8).lines().toList();
        if (lines.isEmpty() || !FIRST_LINE.equals(lines.get(0))) {
            throw new IllegalArgumentException("not a keyring");
        }
        var parts = parts(lines);
        var fields = new HashMap<String, String>();
        parts.forEach(part -> fields.putAll(part.fields()));
        MemberKeys next = null;
        var former = new ArrayList<FormerKeys>();
        for (var part : parts.subList(0, parts.size() - 1)) {
            if (part.isNext()) {
                next = new MemberKeys(
                        certificate(part.fields(), NEXT),
                        signingKey(part.fields(), "next signing key"),
                        part.identity());
            } else {
                former.add(new FormerKeys(certificate(part.fields(), "former certificate"), part.identity()));
            }
        }
        return new Keyring(
                field(fields, "medical id"),
                field(fields, "organisation"),
                field(fields, "app"),
                field(fields, "network"),
                field(fields, "device"),
                certificate(fields, "certificate"),
                signingKey(fields, "signing key"),
                parts.get(parts.size() - 1).identity(),
                next,
                former);
    }

    private static List<Part> parts(List<String> lines) {
        var parts = new ArrayList<Part>();
        var fields = new HashMap<String, String>();
        for (var line : lines) {
            var colon = line.indexOf(": ");
            if (!line.startsWith("#")) {
                parts.add(new Part(Map.copyOf(fields), AgeIdentity.parse(line)));
                fields.clear();
            } else if (colon > 0) {
                fields.put(line.substring(2, colon), line.substring(colon + 2));
            }
        }
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("no identity");
        }
        return parts;
    }

    private static String field(Map<String, String> fields, String name) {
        var value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no " + name);
        }
        return value;
    }

    private static X509Certificate certificate(Map<String, String> fields, String name) throws CertificateException {
        var der = Base64.getDecoder().decode(field(fields, name));
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }

    private static PrivateKey signingKey(Map<String, String> fields, String name) throws GeneralSecurityException {
        return KeyFactory.getInstance("EC")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(field(fields, name))));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.authority;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.carevault.server.settings.NetworkDescription;
import org.carevault.server.settings.Organisation;
import org.carevault.server.settings.SettingsException;

/** The organisation's certificate authority, used as its registrar. Thread-safe. */
public final class CertificateAuthority {
    private static final String API = "/api/v1/";
    private static final int UNLIMITED = -1;

    private final SecureRandom random = new SecureRandom();
    private final Registrar registrar;
    private final AuthorityConnection connection;
    private CertificateKey key;
    private String certificate;

    private CertificateAuthority(Registrar registrar) throws SettingsException {
        this.registrar = registrar;
        this.connection = new AuthorityConnection(registrar);
    }

    public static CertificateAuthority open(NetworkDescription network, Organisation own) throws SettingsException {
        Path file = network.organisationFolder(own.msp()).resolve("ca-registrar.json");
        return new CertificateAuthority(Registrar.read(network.run(), file));
    }

    /**
     * Registers a user under the name that the request gives and has the request signed.
     *
     * @param role the role's letter, which becomes the attribute {@code carevault.role}
     * @return the certificate as PEM, with role and medical id as attributes
     */
    public String enrol(CertificateRequest request, String role) throws AuthorityException {
        String secret = secret();
        List<Map<String, Object>> attributes =
                List.of(attribute("carevault.role", role), attribute("carevault.id", request.commonName()));
        send(
                "POST",
                "register",
                Map.of(
                        "id",
                        request.commonName(),
                        "type",
                        "client",
                        "secret",
                        secret,
                        "max_enrollments",
                        1,
                        "affiliation",
                        "",
                        "attrs",
                        attributes,
                        "caname",
                        registrar.caName()));
        return enroll(request.commonName(), secret, request.pem());
    }

    /**
     * Has one more request of a registered user signed. Enrolments are counted for a user's whole life, so their number is no limit any
     * more: each certificate needs a fresh secret, which nobody keeps.
     *
     * @return the certificate as PEM, with the attributes that the user was registered with
     */
    public synchronized String renew(CertificateRequest request) throws AuthorityException {
        String secret = secret();
        send(
                "PUT",
                "identities/" + request.commonName(),
                Map.of("secret", secret, "max_enrollments", UNLIMITED, "caname", registrar.caName()));
        return enroll(request.commonName(), secret, request.pem());
    }

    /** Revokes every certificate of a user; doing so again is no error. */
    public void revoke(String name) throws AuthorityException {
        send(
                "POST",
                "revoke",
                Map.of("id", name, "reason", "cessationofoperation", "gencrl", true, "caname", registrar.caName()));
    }

    private static Map<String, Object> attribute(String name, String value) {
        return Map.of("name", name, "value", value, "ecert", true);
    }

    private String enroll(String name, String secret, String request) throws AuthorityException {
        String basic = base64(name + ":" + secret);
        JsonNode result = connection.send(
                "POST",
                API + "enroll",
                Map.of("certificate_request", request, "caname", registrar.caName()),
                body -> "Basic " + basic);
        return new String(Base64.getDecoder().decode(result.path("Cert").asText()), StandardCharsets.US_ASCII);
    }

    private synchronized void send(String method, String function, Map<String, Object> body) throws AuthorityException {
        if (certificate == null) {
            key = new CertificateKey();
            certificate = enroll(registrar.name(), registrar.secret(), key.request(registrar.name()));
        }
        connection.send(method, API + function, body, text -> token(method, API + function, text));
    }

    // Fabric CA's token: certificate, dot, signature over method, path, body and certificate, all in base64.
    private String token(String method, String path, String body) {
        String encoded = base64(certificate);
        byte[] signature = key.sign(method + "." + base64(path) + "." + base64(body) + "." + encoded);
        return encoded + "." + Base64.getEncoder().encodeToString(signature);
    }

    private String secret() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}

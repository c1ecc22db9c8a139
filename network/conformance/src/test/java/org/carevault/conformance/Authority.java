// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Map;
import org.hyperledger.fabric.client.identity.Identities;

/** An organisation's certificate authority over Fabric CA's REST interface, used as its registrar. */
final class Authority {
    private final RunFolder run;
    private final String mspId;
    private final JsonNode registrar;
    private final HttpClient http;
    private Member registrarMember;

    Authority(RunFolder run, String mspId) throws IOException {
        this.run = run;
        this.mspId = mspId;
        registrar = run.registrar(mspId);
        http = registrar.get("tlsCa").isNull()
                ? HttpClient.newHttpClient()
                : HttpClient.newBuilder().sslContext(Trust.in(tlsCa())).build();
    }

    private Path tlsCa() {
        return run.folder().resolve(registrar.get("tlsCa").asText());
    }

    /** Registers and enrols somebody new. */
    Member enrol(String name, String type, Map<String, String> attributes) throws IOException {
        ObjectNode body = RunFolder.JSON.createObjectNode().put("id", name).put("type", type);
        body.put("secret", "secret-of-" + name).put("max_enrollments", -1).put("affiliation", "");
        var list = body.putArray("attrs");
        attributes.forEach((key, value) ->
                list.addObject().put("name", key).put("value", value).put("ecert", true));
        send("POST", "register", body, registrarToken("POST", "register", body));
        return enrol(name, "secret-of-" + name);
    }

    /** Gives a member another secret, and with it another certificate for another key. */
    Member renew(Member member) throws IOException {
        String secret = "another-secret-of-" + member.name();
        ObjectNode body =
                RunFolder.JSON.createObjectNode().put("secret", secret).put("max_enrollments", -1);
        String action = "identities/" + member.name();
        send("PUT", action, body, registrarToken("PUT", action, body));
        return enrol(member.name(), secret);
    }

    /** Revokes all certificates of the member. */
    void revoke(Member member) throws IOException {
        ObjectNode body =
                RunFolder.JSON.createObjectNode().put("id", member.name()).put("gencrl", true);
        send("POST", "revoke", body, registrarToken("POST", "revoke", body));
    }

    private Member enrol(String name, String secret) throws IOException {
        KeyPair keys = Keys.generate();
        ObjectNode body = RunFolder.JSON.createObjectNode().put("certificate_request", Keys.request(name, keys));
        String basic = Base64.getEncoder().encodeToString((name + ":" + secret).getBytes(StandardCharsets.UTF_8));
        JsonNode result = send("POST", "enroll", body, "Basic " + basic);
        byte[] pem = Base64.getDecoder().decode(result.get("Cert").asText());
        return new Member(mspId, name, certificate(pem), keys);
    }

    private static X509Certificate certificate(byte[] pem) throws IOException {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /** Fabric CA's token: the certificate, and a signature (low S, or it is refused) over method, path, body and certificate. */
    private String registrarToken(String method, String action, ObjectNode body) throws IOException {
        if (registrarMember == null) {
            registrarMember = enrol(
                    registrar.get("name").asText(), registrar.get("secret").asText());
        }
        Base64.Encoder base64 = Base64.getEncoder();
        byte[] certificate =
                Identities.toPemString(registrarMember.certificate()).getBytes(StandardCharsets.UTF_8);
        String certificateText = base64.encodeToString(certificate);
        String content = method + "." + base64.encodeToString(("/api/v1/" + action).getBytes(StandardCharsets.UTF_8))
                + "." + base64.encodeToString(bytes(body)) + "." + certificateText;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return certificateText + "."
                    + base64.encodeToString(registrarMember.signer().sign(digest));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private byte[] bytes(ObjectNode body) throws IOException {
        return RunFolder.JSON.writeValueAsBytes(
                body.put("caname", registrar.get("caName").asText()));
    }

    private JsonNode send(String method, String action, ObjectNode body, String authorization) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(registrar.get("url").asText() + "/api/v1/" + action))
                .header("Authorization", authorization)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(bytes(body)))
                .build();
        try {
            JsonNode answer = RunFolder.JSON.readTree(
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body());
            if (!answer.get("success").asBoolean()) {
                throw new IOException(action + " was refused: " + answer.get("errors"));
            }
            return answer.get("result");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}

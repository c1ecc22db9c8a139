// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.ca;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Map;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.carevault.devledger.pki.EcKeys;
import org.carevault.devledger.pki.Pem;

/** A client of the certificate authority, written against Fabric CA's documented interface. */
final class CaClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;

    CaClient(int port) {
        this.url = "http://127.0.0.1:" + port;
    }

    /** An answer with its status. */
    record Reply(int status, JsonNode body) {
        JsonNode result() {
            return body.path("result");
        }

        int errorCode() {
            return body.path("errors").path(0).path("code").asInt();
        }
    }

    /** A certificate with its key. */
    record Enrolled(X509Certificate certificate, KeyPair keys) {}

    Enrolled enrol(String name, String secret) {
        KeyPair keys = EcKeys.generate();
        Reply reply = enrol(name, secret, Map.of("certificate_request", csr(name, keys)));
        return new Enrolled(certificate(reply), keys);
    }

    Reply enrol(String name, String secret, Map<String, ?> body) {
        String basic = Base64.getEncoder().encodeToString((name + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return send("POST", "/api/v1/enroll", "Basic " + basic, json(body));
    }

    Reply post(String path, Enrolled caller, Map<String, ?> body) {
        String text = json(body);
        return send("POST", path, token(caller, "POST", path, text), text);
    }

    Reply put(String path, Enrolled caller, Map<String, ?> body) {
        String text = json(body);
        return send("PUT", path, token(caller, "PUT", path, text), text);
    }

    Reply get(String path, Enrolled caller) {
        return send("GET", path, token(caller, "GET", path, ""), "");
    }

    Reply send(String method, String path, String authorization, String body) {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static String token(Enrolled caller, String method, String path, String body) {
        String certificate = base64(Pem.certificate(caller.certificate()));
        String signed = String.join(".", method, base64(path), base64(body), certificate);
        byte[] signature = EcKeys.sign(caller.keys().getPrivate(), signed.getBytes(StandardCharsets.UTF_8));
        return certificate + "." + Base64.getEncoder().encodeToString(signature);
    }

    static X509Certificate certificate(Reply reply) {
        byte[] pem = Base64.getDecoder().decode(reply.result().path("Cert").asText());
        return Pem.parseCertificate(new String(pem, StandardCharsets.US_ASCII));
    }

    static String csr(String name, KeyPair keys) {
        return csr(name, keys, keys, "SHA256withECDSA");
    }

    /** A request for one key, signed with another. */
    static String csr(String name, KeyPair keys, KeyPair signer, String algorithm) {
        try {
            var builder = new JcaPKCS10CertificationRequestBuilder(new X500Principal("CN=" + name), keys.getPublic());
            var request = builder.build(new JcaContentSignerBuilder(algorithm).build(signer.getPrivate()));
            return Pem.write("CERTIFICATE REQUEST", request.getEncoded());
        } catch (OperatorCreationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String json(Map<String, ?> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}

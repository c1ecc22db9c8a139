// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.authority;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.carevault.server.settings.SettingsException;

/** One HTTP call to the CA and the reading of its answer. */
final class AuthorityConnection {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final URI url;

    AuthorityConnection(Registrar registrar) throws SettingsException {
        HttpClient.Builder builder = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5));
        if (registrar.tlsCa() != null) {
            builder.sslContext(trusting(registrar.tlsCa()));
        }
        this.http = builder.build();
        this.url = registrar.url();
    }

    /**
     * Sends a JSON object.
     *
     * @param method {@code POST} or {@code PUT}
     * @param authorization gets the exact body and gives the Authorization header
     * @return the answer's result
     */
    JsonNode send(String method, String path, Map<String, Object> body, UnaryOperator<String> authorization)
            throws AuthorityException {
        try {
            String text = JSON.writeValueAsString(body);
            HttpRequest request = HttpRequest.newBuilder(url.resolve(path))
                    .timeout(Duration.ofSeconds(15))
                    .header("Content-Type", "application/json")
                    .header("Authorization", authorization.apply(text))
                    .method(method, HttpRequest.BodyPublishers.ofString(text, StandardCharsets.UTF_8))
                    .build();
            var response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return result(response.statusCode(), JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new AuthorityException("the CA does not answer", 0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AuthorityException("interrupted", 0);
        }
    }

    private static JsonNode result(int status, JsonNode answer) throws AuthorityException {
        if (answer != null && answer.path("success").asBoolean()) {
            return answer.path("result");
        }
        String code = answer == null
                ? "none"
                : answer.path("errors").path(0).path("code").asText("none");
        throw new AuthorityException("the CA refused with its code " + code, status);
    }

    private static SSLContext trusting(Path pem) throws SettingsException {
        try (InputStream file = Files.newInputStream(pem)) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setCertificateEntry(
                    "ca", CertificateFactory.getInstance("X.509").generateCertificate(file));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new SettingsException("the CA's TLS root " + pem + " cannot be read", "scripts/up writes it");
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.app;

import static org.carevault.vault.failure.VaultException.cannot;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLException;
import org.carevault.vault.failure.VaultException;

/**
 * HTTP with one app. Every answer that is not a success becomes a {@link VaultException} with the app's own code; an app that cannot be
 * reached is {@code APP_UNREACHABLE}. Thread-safe.
 */
public final class Http {
    /** Room for block 0 of a large consortium and for long lists; documents are streamed. */
    private static final int LARGEST_ANSWER = 16 * 1024 * 1024;

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final URI base;
    private final String token;

    private Http(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    /** HTTP without a session. */
    public static Http to(String app) {
        try {
            var base = URI.create(app.endsWith("/") ? app : app + "/");
            if (base.getHost() == null || !("http".equals(base.getScheme()) || "https".equals(base.getScheme()))) {
                throw new IllegalArgumentException("no host");
            }
            return new Http(base, null);
        } catch (IllegalArgumentException e) {
            throw VaultException.usage(
                            "APP_ADDRESS_INVALID",
                            "The app's address is not a web address.",
                            "Write it like http://127.0.0.1:17005.")
                    .because(e);
        }
    }

    /** The same app with a session's bearer token. */
    Http with(String bearer) {
        return new Http(base, bearer);
    }

    JsonNode get(String path) {
        return Json.read(bytes(path, Map.of()));
    }

    JsonNode post(String path, Object body) {
        var request = request(path, Map.of("Content-Type", "application/json"), Duration.ofSeconds(90))
                .POST(BodyPublishers.ofByteArray(Json.write(body)));
        return Json.read(whole(send(request)));
    }

    JsonNode put(String path, Map<String, String> headers, BodyPublisher body) {
        return Json.read(whole(send(request(path, headers, Duration.ofHours(2)).PUT(body))));
    }

    void delete(String path) {
        whole(send(request(path, Map.of(), Duration.ofSeconds(10)).DELETE()));
    }

    byte[] bytes(String path, Map<String, String> headers) {
        return whole(send(request(path, headers, Duration.ofSeconds(90)).GET()));
    }

    /** A body that is too large for memory; the caller closes it. */
    HttpResponse<InputStream> stream(String path, Map<String, String> headers) {
        return send(request(path, headers, Duration.ofMinutes(2)).GET());
    }

    private HttpRequest.Builder request(String path, Map<String, String> headers, Duration timeout) {
        var request = HttpRequest.newBuilder(base.resolve(path)).timeout(timeout);
        headers.forEach(request::header);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }

    private static HttpResponse<InputStream> send(HttpRequest.Builder request) {
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofInputStream());
            if (response.statusCode() / 100 != 2) {
                throw Problems.of(response.statusCode(), response.headers(), whole(response));
            }
            return response;
        } catch (SSLException e) {
            throw untrusted(e);
        } catch (IOException e) {
            throw unreachable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreachable(e);
        }
    }

    private static byte[] whole(HttpResponse<InputStream> response) {
        try (var body = response.body()) {
            return body.readNBytes(LARGEST_ANSWER);
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    private static VaultException untrusted(Exception cause) {
        return VaultException.integrity(
                        "APP_NOT_TRUSTED",
                        "The certificate of the organisation's app is not one that this program believes.",
                        "Check the address; set CAREVAULT_TLS_CA to the certificate of the organisation's own authority.")
                .because(cause);
    }

    static VaultException unreachable(Exception cause) {
        return cannot(
                        "APP_UNREACHABLE",
                        "The organisation's app does not answer.",
                        "Check that it runs and that the address in the keyring or --app is right.")
                .because(cause);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.campaign;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** An app seen from outside: passes everything on unchanged and notes what was answered, and how soon. */
final class Observed implements AutoCloseable {
    private static final Set<String> OWN =
            Set.of("connection", "content-length", "host", "upgrade", "http2-settings", "transfer-encoding", "expect");

    private final HttpServer server;
    private final String app;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Answer> answers = new CopyOnWriteArrayList<>();

    /** What an app answered to "METHOD /path"; {@code body} only of a refusal. */
    record Answer(String asked, int status, String body, long began, Duration took) {}

    Observed(String app) throws IOException {
        this.app = app;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::relay);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The refusals of requests that began after that time and whose address starts like this. */
    List<Answer> refusals(String asked, long after) {
        return answers.stream()
                .filter(answer -> answer.began() >= after && answer.status() >= 400)
                .filter(answer -> answer.asked().startsWith(asked))
                .toList();
    }

    private void relay(HttpExchange exchange) throws IOException {
        var began = System.nanoTime();
        try (exchange) {
            var asked = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            var answer = http.send(request(exchange), BodyHandlers.ofByteArray());
            var refused = answer.statusCode() >= 400 ? new String(answer.body(), StandardCharsets.UTF_8) : "";
            var took = Duration.ofNanos(System.nanoTime() - began);
            answers.add(new Answer(asked, answer.statusCode(), refused, began, took));
            answer.headers().map().forEach((name, values) -> {
                if (!isOwn(name)) exchange.getResponseHeaders().put(name, values);
            });
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest request(HttpExchange exchange) throws IOException {
        var body =
                HttpRequest.BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes());
        var request = HttpRequest.newBuilder(URI.create(app + exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), body);
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!isOwn(name)) values.forEach(value -> request.header(name, value));
        });
        return request.build();
    }

    private static boolean isOwn(String header) {
        return header.startsWith(":") || OWN.contains(header.toLowerCase(Locale.ROOT));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

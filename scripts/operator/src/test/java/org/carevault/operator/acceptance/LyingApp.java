// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;

/** A proxy on the wire between a vault and its app that passes everything on and lies in the answers it is told to. */
final class LyingApp implements AutoCloseable {
    private static final List<String> HOP_BY_HOP =
            List.of("connection", "content-length", "host", "upgrade", "http2-settings", "transfer-encoding", "expect");

    private final HttpServer server;
    private final String truth;
    private final BiFunction<String, byte[], byte[]> lie;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Map<String, String> swallowed = new ConcurrentHashMap<>();

    /**
     * Starts the proxy on a free port.
     *
     * @param truth the app's own URL
     * @param lie from "METHOD /path" and the true body to the told body
     */
    LyingApp(String truth, BiFunction<String, byte[], byte[]> lie) throws IOException {
        this.truth = truth;
        this.lie = lie;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::relay);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on answers what starts like this by itself, and the app never hears of it. */
    void swallow(String asked, String told) {
        swallowed.put(asked, told);
    }

    /** What was asked so far: "METHOD /path body". */
    List<String> requests() {
        return requests;
    }

    private void relay(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var asked = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            requests.add(asked + " " + new String(body, java.nio.charset.StandardCharsets.ISO_8859_1));
            for (var told : swallowed.entrySet()) {
                if (asked.startsWith(told.getKey())) {
                    answer(exchange, told.getValue());
                    return;
                }
            }
            var answer = http.send(request(exchange, body), HttpResponse.BodyHandlers.ofByteArray());
            var told = answer.statusCode() < 300 ? lie.apply(asked, answer.body()) : answer.body();
            answer.headers().map().forEach((name, values) -> {
                if (!HOP_BY_HOP.contains(name) && !name.startsWith(":"))
                    exchange.getResponseHeaders().put(name, values);
            });
            exchange.sendResponseHeaders(answer.statusCode(), told.length == 0 ? -1 : told.length);
            exchange.getResponseBody().write(told);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        var told = json.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, told.length);
        exchange.getResponseBody().write(told);
    }

    private HttpRequest request(HttpExchange exchange, byte[] body) {
        var request = HttpRequest.newBuilder(URI.create(truth + exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!HOP_BY_HOP.contains(name.toLowerCase(java.util.Locale.ROOT)))
                values.forEach(value -> request.header(name, value));
        });
        return request.build();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.network;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An app on loopback that answers what a test tells it to, and remembers what it was sent. */
public final class FakeApp implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Handler> handlers = new HashMap<>();
    private final List<String> requests = new ArrayList<>();
    private Headers headers;
    private String query;

    /** Answers a request body. */
    public interface Handler {
        Response answer(String body);
    }

    /** What goes back; a status of 0 hangs up instead. */
    public record Response(int status, byte[] body, String header, String value) {
        public static Response json(String json) {
            return new Response(200, json.getBytes(StandardCharsets.UTF_8), null, null);
        }

        public static Response problem(int status, String code) {
            var json = "{\"code\":\"" + code + "\",\"detail\":\"No.\",\"hint\":\"Wait.\"}";
            return new Response(status, json.getBytes(StandardCharsets.UTF_8), null, null);
        }

        public static Response hangUp() {
            return new Response(0, new byte[0], null, null);
        }
    }

    public FakeApp() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Sets the answer for a method and a path without query, as in {@code GET /network}. */
    public FakeApp on(String request, Handler handler) {
        handlers.put(request, handler);
        return this;
    }

    /** A header of the request that is being answered. */
    public String header(String name) {
        return headers.getFirst(name);
    }

    /** The query of the request that is being answered, null without one. */
    public String query() {
        return query;
    }

    /** Methods and paths in the order they came. */
    public List<String> requests() {
        return requests;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request =
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
            requests.add(request);
            headers = exchange.getRequestHeaders();
            query = exchange.getRequestURI().getQuery();
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var handler = handlers.entrySet().stream()
                    .filter(entry -> request.startsWith(entry.getKey()))
                    .max(Comparator.comparingInt(entry -> entry.getKey().length()))
                    .map(Map.Entry::getValue)
                    .orElse(unknown -> Response.problem(404, "BAD_REQUEST"));
            var response = handler.answer(body);
            if (response.status() == 0) {
                return;
            }
            if (response.header() != null) {
                exchange.getResponseHeaders().add(response.header(), response.value());
            }
            exchange.sendResponseHeaders(response.status(), response.body().length == 0 ? -1 : response.body().length);
            exchange.getResponseBody().write(response.body());
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.lies;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;

/** A proxy on the wire between a vault or a browser and its app that passes everything on and lies in the answers it is told to. */
public final class LyingApp implements AutoCloseable {
    // Compressed answers would have to be packed anew.
    private static final List<String> NOT_PASSED_ON = List.of(
            "connection",
            "content-length",
            "host",
            "upgrade",
            "http2-settings",
            "transfer-encoding",
            "expect",
            "accept-encoding");
    private static final String LINES = "application/x-ndjson";

    private final HttpServer server;
    private final String truth;
    private volatile BiFunction<String, byte[], byte[]> lie;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Map<String, String> swallowed = new ConcurrentHashMap<>();

    /**
     * Starts the proxy on a free port.
     *
     * @param truth the app's own URL
     * @param lie from "METHOD /path" and the true body to the told body
     */
    public LyingApp(String truth, BiFunction<String, byte[], byte[]> lie) throws IOException {
        this.truth = truth;
        this.lie = lie;
        // Without it each answer waits for the acknowledgement of its own headers.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::relay);
        server.setExecutor(threads);
        server.start();
    }

    /** Starts a proxy that says nothing but the truth until it is told to {@link #lie}. */
    public LyingApp(String truth) throws IOException {
        this(truth, (asked, body) -> body);
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on lies like this, and like this only. */
    public void lie(BiFunction<String, byte[], byte[]> other) {
        lie = other;
    }

    /** From now on says what is true. */
    public void lieNoMore() {
        lie((asked, body) -> body);
    }

    /** From now on answers what starts like this by itself, and the app never hears of it. */
    public void swallow(String asked, String told) {
        swallowed.put(asked, told);
    }

    /** From now on the app hears of everything. */
    public void swallowNothing() {
        swallowed.clear();
    }

    /** What was asked so far: "METHOD /path body". */
    public List<String> requests() {
        return requests;
    }

    /** How often it was asked so far to keep or to record something. */
    public long written() {
        return requests.stream()
                .filter(request -> request.startsWith("PUT ") || request.startsWith("POST /transactions/submit"))
                .count();
    }

    private void relay(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var asked = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            requests.add(asked + " " + new String(body, ISO_8859_1));
            for (var told : swallowed.entrySet()) {
                if (asked.startsWith(told.getKey())) {
                    say(exchange, 200, told.getValue().getBytes(UTF_8));
                    return;
                }
            }
            passOn(exchange, asked, http.send(request(exchange, body), HttpResponse.BodyHandlers.ofInputStream()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void passOn(HttpExchange exchange, String asked, HttpResponse<InputStream> answer) throws IOException {
        answer.headers().map().forEach((name, values) -> {
            if (isPassedOn(name)) exchange.getResponseHeaders().put(name, values);
        });
        var type = answer.headers().firstValue("Content-Type").orElse("");
        try (var body = answer.body()) {
            if (type.startsWith(LINES)) sayAsItComes(exchange, body);
            else if (answer.statusCode() < 300)
                say(exchange, answer.statusCode(), lie.apply(asked, body.readAllBytes()));
            else say(exchange, answer.statusCode(), body.readAllBytes());
        }
    }

    private static void say(HttpExchange exchange, int status, byte[] told) throws IOException {
        exchange.sendResponseHeaders(status, told.length == 0 ? -1 : told.length);
        exchange.getResponseBody().write(told);
    }

    private static void sayAsItComes(HttpExchange exchange, InputStream body) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        var part = new byte[8192];
        for (var length = body.read(part); length >= 0; length = body.read(part)) {
            exchange.getResponseBody().write(part, 0, length);
            exchange.getResponseBody().flush();
        }
    }

    private HttpRequest request(HttpExchange exchange, byte[] body) {
        var request = HttpRequest.newBuilder(URI.create(truth + exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (isPassedOn(name)) values.forEach(value -> request.header(name, value));
        });
        return request.build();
    }

    private static boolean isPassedOn(String header) {
        return !header.startsWith(":") && !NOT_PASSED_ON.contains(header.toLowerCase(Locale.ROOT));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

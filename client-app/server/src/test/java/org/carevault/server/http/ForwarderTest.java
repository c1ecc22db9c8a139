// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForwarderTest {
    private static final String TRANSACTION = "ab".repeat(32);

    private Javalin home;
    private Javalin app;

    @BeforeEach
    void a_home_that_answers_with_the_query_that_it_gets() {
        home = Javalin.create(config -> config.routes.get(
                        "/exchange/card", context -> context.result("query " + context.queryString() + ".")))
                .start("127.0.0.1", 0);
        var base = URI.create("http://127.0.0.1:" + home.port() + "/exchange");
        var forwarder = new Forwarder(List.of(), Duration.ofSeconds(1));
        app = Javalin.create(config -> {
                    ProblemAnswers.register(config.routes);
                    config.routes.get("/card", context -> forwarder.forward(context, base, 0));
                })
                .start("127.0.0.1", 0);
    }

    @AfterEach
    void stop() {
        app.stop();
        home.stop();
    }

    @Test
    void of_a_query_only_the_transaction_goes_on() {
        assertThat(get("/card?other={|}&transaction=" + TRANSACTION))
                .startsWith("HTTP/1.1 200")
                .contains("query transaction=" + TRANSACTION + ".");
    }

    @Test
    void a_transaction_that_is_none_is_a_bad_request() {
        assertThat(get("/card?transaction={|}")).startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf"})
    @Timeout(20)
    void a_home_that_hangs_holds_nobody_for_long(String before) throws IOException {
        int port = home.port();
        home.stop();
        try (var hanging = new ServerSocket(port, 50, InetAddress.getLoopbackAddress())) {
            var answer = CompletableFuture.supplyAsync(() -> get("/card"));
            try (var caller = hanging.accept()) {
                caller.getOutputStream().write(before.getBytes(US_ASCII));
                assertThat(answer.join())
                        .startsWith("HTTP/1.1 503")
                        .contains("HOME_UNAVAILABLE")
                        .doesNotContain("half");
            }
        }
    }

    // By hand: the usual clients refuse to send such an address.
    private String get(String target) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), app.port())) {
            socket.getOutputStream()
                    .write(("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

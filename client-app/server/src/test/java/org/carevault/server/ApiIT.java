// SPDX-License-Identifier: Apache-2.0
package org.carevault.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.carevault.server.stack.Answer;
import org.carevault.server.stack.Http;
import org.carevault.server.stack.People;
import org.carevault.server.stack.Stack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every address has in common, and what happens when something below is missing. */
class ApiIT {
    private static Stack stack;
    private static Http http;

    @BeforeAll
    static void start(@TempDir Path home) throws Exception {
        stack = Stack.start(home);
        http = new Http(stack.address(Stack.CITY));
    }

    @AfterAll
    static void stop() throws Exception {
        stack.close();
    }

    @Test
    void every_route_is_described_and_every_description_is_a_route() throws IOException {
        Javalin javalin = Javalin.create(
                config -> stack.app(Stack.CITY).routes().forEach(feature -> feature.register(config.routes)));

        Set<String> routes = javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .filter(handler -> handler.endpoint.method != HandlerType.HEAD) // follows from GET
                .map(handler -> handler.endpoint.method + " " + handler.endpoint.path)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(ApiDescription.routes()).isEqualTo(routes);
    }

    @Test
    void every_operation_has_an_id_of_its_own_a_summary_and_answers() throws IOException {
        assertThat(ApiDescription.operations())
                .allSatisfy(operation -> assertThat(operation).containsKeys("summary", "responses", "tags"))
                .extracting(operation -> operation.get("operationId"))
                .doesNotHaveDuplicates()
                .doesNotContainNull();
    }

    @Test
    void an_app_is_healthy_when_it_has_every_block_of_its_peer() {
        Answer health = http.get("/healthz");

        assertThat(health.status()).isEqualTo(200);
        assertThat(health.text("status")).isEqualTo("ok");
        assertThat(health.text("organisation")).isEqualTo(Stack.CITY);
    }

    @Test
    void the_fingerprint_is_the_same_in_every_app() {
        String other = new Http(stack.address(Stack.LAKESIDE)).get("/network").text("fingerprint");

        assertThat(http.get("/network").text("fingerprint")).isEqualTo(other).hasSize(64);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/healthz", "/nowhere", "/records?patient=x", "/network/genesis"})
    void every_answer_carries_the_security_headers(String path) {
        var headers = http.get(path).headers().map();

        assertThat(headers)
                .containsKeys(
                        "content-security-policy",
                        "x-content-type-options",
                        "referrer-policy",
                        "cross-origin-opener-policy")
                .containsEntry("cache-control", List.of("no-store"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nowhere, 404, NOT_FOUND",
        "PUT, /challenges, 405, METHOD_NOT_ALLOWED",
        "GET, /account, 401, UNAUTHENTICATED",
        "GET, /consents, 401, UNAUTHENTICATED",
        "GET, /transactions/short, 400, BAD_REQUEST",
        "GET, /exchange/records/00112233445566778899aabbccddeeff/versions/1/card, 403, TICKET_REFUSED",
        "GET, /exchange/records/00112233445566778899aabbccddeeff/versions/0/card, 400, BAD_REQUEST",
        "GET, /transactions/%00?wait=-1, 400, BAD_REQUEST"
    })
    void errors_are_problem_documents_with_stable_codes(String method, String path, int status, String code) {
        Answer answer = http.send(method, path, BodyPublishers.noBody());

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.json().fieldNames()).toIterable().contains("type", "title", "status", "detail", "hint");
    }

    @Test
    void a_request_that_reaches_no_route_is_told_its_own_trouble() {
        Answer answer = http.get("/nowhere?" + "x".repeat(20_000));

        assertThat(answer.status()).isEqualTo(414);
        assertThat(answer.text("title")).isEqualTo("URI Too Long");
        assertThat(answer.code()).isEqualTo("BAD_REQUEST");
        assertThat(answer.headers().map())
                .containsKeys("content-security-policy", "referrer-policy", "cross-origin-opener-policy");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{}",
                "{\"medicalId\":null}",
                "{\"medicalId\":7}",
                "{\"medicalId\":\"p\"}",
                "{\"medicalId\":\"p\",\"more\":1}",
                "{\"medicalId\":\"p\",\"medicalId\":\"p\"}",
                "{\"medicalId\":\"p\"} x"
            })
    void a_body_that_is_not_exactly_as_described_is_a_bad_request(String body) {
        Answer answer = http.send("POST", "/challenges", BodyPublishers.ofString(body));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("BAD_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/join", "/sessions", "/keyrings/fetch", "/transactions/endorse", "/transactions/submit"})
    void no_body_whatever_makes_the_app_fail(String path) {
        for (String body :
                new String[] {"", "{", "{\"proposal\":\"AAAA\"}", "{\"transaction\":\"CgA=\"}", "[".repeat(5_000)}) {
            assertThat(http.send("POST", path, BodyPublishers.ofString(body)).status())
                    .isBetween(400, 499);
        }
    }

    @Test
    void a_large_body_is_refused_before_it_is_read() {
        byte[] large = new byte[3 * 1024 * 1024];

        Answer answer = http.send("POST", "/challenges", BodyPublishers.ofByteArray(large));

        assertThat(answer.code()).isEqualTo("TOO_LARGE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/healthz", "/network", "/network/genesis", "/openapi.yaml"})
    void what_is_open_answers_head_as_get_without_its_body(String path) {
        Answer head = http.send("HEAD", path, BodyPublishers.noBody());

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("content-type"))
                .isEqualTo(http.get(path).headers().firstValue("content-type"));
    }

    @Test
    void a_rebound_host_name_is_refused() throws IOException {
        assertThat(raw("GET /healthz HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void the_eleventh_log_in_of_a_minute_waits() {
        Map<String, String> somebody = Map.of("medicalId", People.somebody().text());
        for (int i = 0; i < 10; i++) {
            assertThat(http.post("/challenges", somebody).status()).isEqualTo(201);
        }

        Answer eleventh = http.post("/challenges", somebody);

        assertThat(eleventh.code()).isEqualTo("TOO_MANY_REQUESTS");
        assertThat(eleventh.headers().firstValueAsLong("retry-after").orElse(0)).isPositive();
    }

    @Test
    void a_ledger_that_is_down_is_named_in_health_and_endorsement() throws Exception {
        Path home = stack.home().resolve("second");
        try (Stack second = Stack.start(home)) {
            second.stopLedger();

            Answer health = new Http(second.address(Stack.REGULATOR)).get("/healthz");
            Answer endorsed = People.administrator(second, Stack.REGULATOR)
                    .endorse("carevault", "MemberContract:buildInfo", "{}");

            assertThat(health.status()).isEqualTo(503);
            assertThat(endorsed.code()).isEqualTo("LEDGER_UNAVAILABLE");
        }
    }

    private static String raw(String request) throws IOException {
        URI address = stack.address(Stack.CITY);
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), US_ASCII);
        }
    }
}

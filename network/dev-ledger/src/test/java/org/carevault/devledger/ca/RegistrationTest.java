// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.ca;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistrationTest {
    private static final String PATH = "/api/v1/register";
    private RunningCa ca;
    private CaClient client;
    private CaClient.Enrolled registrar;

    @TempDir
    Path home;

    @BeforeEach
    void start() throws IOException {
        ca = new RunningCa(home);
        client = ca.client();
        registrar = ca.registrar();
    }

    @AfterEach
    void stop() {
        ca.close();
    }

    @Test
    void a_name_is_registered_once() {
        client.post(PATH, registrar, Map.of("id", "somebody"));

        var again = client.post(PATH, registrar, Map.of("id", "somebody"));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.errorCode()).isEqualTo(74);
    }

    @Test
    void an_ordinary_member_registers_nobody() {
        var member = member("member", List.of());

        var reply = client.post(PATH, member, Map.of("id", "friend"));

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.errorCode()).isEqualTo(71);
    }

    @Test
    void a_registrar_hands_on_no_power_that_he_does_not_have() {
        var limited = member("limited", List.of(Map.of("name", "hf.Registrar.Roles", "value", "*")));

        var reply = client.post(
                PATH,
                limited,
                Map.of("id", "revoker", "attrs", List.of(Map.of("name", "hf.Revoker", "value", "true"))));

        assertThat(reply.status()).isEqualTo(403);
    }

    @Test
    void a_token_signed_for_one_body_does_not_serve_another() {
        String token = CaClient.token(registrar, "POST", PATH, "{\"id\":\"a\"}");

        var reply = client.send("POST", PATH, token, "{\"id\":\"b\"}");

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.errorCode()).isEqualTo(20);
    }

    @Test
    void a_member_enrols_again_with_a_renewed_secret_only() {
        member("somebody", List.of());

        var renewed =
                client.put("/api/v1/identities/somebody", registrar, Map.of("secret", "fresh", "max_enrollments", -1));
        var again = client.enrol("somebody", "fresh");

        assertThat(renewed.status()).isEqualTo(200);
        assertThat(Authentication.commonName(again.certificate())).isEqualTo("somebody");
    }

    @Test
    void a_secret_that_was_used_up_stays_used_up_without_more_enrolments() {
        var id = Map.of("id", "somebody", "secret", "first", "max_enrollments", 1);
        client.post(PATH, registrar, id);
        client.enrol("somebody", "first");

        client.put("/api/v1/identities/somebody", registrar, Map.of("secret", "fresh"));
        var again = client.enrol("somebody", "fresh", Map.of());

        assertThat(again.status()).isEqualTo(401);
    }

    @Test
    void a_revoked_member_is_not_brought_back_by_a_renewed_secret() {
        member("somebody", List.of());
        client.post("/api/v1/revoke", registrar, Map.of("id", "somebody"));

        client.put("/api/v1/identities/somebody", registrar, Map.of("secret", "fresh", "max_enrollments", -1));
        var again = client.enrol("somebody", "fresh", Map.of());

        assertThat(again.status()).isEqualTo(401);
    }

    @Test
    void an_ordinary_member_renews_nobodys_secret() {
        var member = member("member", List.of());

        var reply = client.put("/api/v1/identities/registrar", member, Map.of("secret", "mine"));

        assertThat(reply.status()).isEqualTo(403);
    }

    @Test
    void the_registrar_sees_who_is_registered() {
        client.post(PATH, registrar, Map.of("id", "somebody"));

        var all = client.get("/api/v1/identities", registrar);
        var one = client.get("/api/v1/identities/somebody", registrar);

        assertThat(all.result().path("identities").findValuesAsText("id"))
                .contains("admin", "app", "peer", "registrar", "somebody");
        assertThat(one.result().path("type").asText()).isEqualTo("client");
    }

    @Test
    void a_request_without_a_token_is_refused() {
        var reply = client.send("POST", PATH, null, "{\"id\":\"a\"}");

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.errorCode()).isEqualTo(2);
    }

    @Test
    void a_body_that_is_not_json_is_refused_without_being_repeated() {
        String body = "{\"id\": secret";

        var reply = client.send("POST", PATH, CaClient.token(registrar, "POST", PATH, body), body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body().toString()).doesNotContain("secret");
    }

    @Test
    void a_request_for_another_authority_is_refused() {
        var reply = client.post(PATH, registrar, Map.of("id", "a", "caname", "ca-lakeside"));

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.errorCode()).isEqualTo(19);
    }

    @Test
    void anybody_may_ask_for_the_root_and_for_the_health() {
        var information = client.send("GET", "/api/v1/cainfo", null, "");
        var health = client.send("GET", "/healthz", null, "");

        assertThat(information.result().path("CAName").asText()).isEqualTo("ca-city");
        assertThat(health.body().path("status").asText()).isEqualTo("OK");
    }

    private CaClient.Enrolled member(String name, List<Map<String, ?>> attributes) {
        var reply = client.post(PATH, registrar, Map.of("id", name, "attrs", attributes));
        assertThat(reply.status()).isEqualTo(201);
        return client.enrol(name, reply.result().path("secret").asText());
    }
}

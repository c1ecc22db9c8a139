// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.carevault.operator.lies.LyingApp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The command line of a member whose account asks for an authenticator's code. */
@ExtendWith(OneConsortium.class)
class SecondFactorIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Consortium consortium;
    private final String patient;
    private Authenticator authenticator;

    SecondFactorIT(Consortium consortium) {
        this.consortium = consortium;
        this.patient = consortium.newcomer("p");
    }

    @BeforeEach
    void an_authenticator_is_on() throws Exception {
        var token = token();
        authenticator =
                new Authenticator(asked(token, "POST", "{}").path("secret").asText());
        var on = asked(token, "PUT", "{\"code\":\"" + authenticator.code(0) + "\"}");
        assertThat(on.path("on").asBoolean()).isTrue();
    }

    @Test
    void without_a_code_it_says_how_to_give_one() {
        var list = consortium.vault(patient, "list");

        assertThat(list.exit()).isEqualTo(1);
        assertThat(list.err()).contains("error: SECOND_FACTOR_NEEDED: ").contains("hint: Set CAREVAULT_ONE_TIME_CODE");
    }

    @Test
    void with_the_next_code_it_works_once() {
        var code = authenticator.code(1);

        assertThat(list(code).exit()).isZero();
        assertThat(list(code).err()).contains("error: SECOND_FACTOR_WRONG: ");
    }

    @Test
    void a_wrong_code_is_refused() {
        var list = list("no code");

        assertThat(list.exit()).isEqualTo(1);
        assertThat(list.err()).contains("error: SECOND_FACTOR_WRONG: ").contains("hint: ");
    }

    private Result list(String code) {
        Map<String, String> environment = new HashMap<>(consortium.environment());
        environment.put("CAREVAULT_ONE_TIME_CODE", code);
        return consortium.vault(environment, patient, "list");
    }

    /** A session of the patient's, seen on the wire. */
    private String token() throws IOException {
        var token = new AtomicReference<String>();
        try (var wire = new LyingApp(consortium.cityApp(), (asked, body) -> {
            if (asked.startsWith("POST /sessions"))
                token.set(read(body).path("token").asText());
            return body;
        })) {
            assertThat(consortium.vault(patient, "list", "--app", wire.url()).exit())
                    .isZero();
        }
        return token.get();
    }

    private JsonNode asked(String token, String method, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(consortium.cityApp() + "/account/totp"))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .build();
        return read(HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofByteArray())
                .body());
    }

    private static JsonNode read(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

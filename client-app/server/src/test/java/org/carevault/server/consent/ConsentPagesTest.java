// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carevault.server.chain.TestChain.CITY;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.carevault.model.argument.DeclineArgument;
import org.carevault.model.argument.RequestArgument;
import org.carevault.model.consent.Action;
import org.carevault.model.consent.ConsentTerms;
import org.carevault.model.consent.Purpose;
import org.carevault.model.consent.Scope;
import org.carevault.model.id.ConsentId;
import org.carevault.model.id.Role;
import org.carevault.server.chain.Person;
import org.carevault.server.chain.SettableClock;
import org.carevault.server.chain.Stories;
import org.carevault.server.chain.TestApp;
import org.carevault.server.chain.TestChain;
import org.carevault.server.http.Sessions;
import org.carevault.server.readmodel.ReadModel;
import org.carevault.server.stack.Answer;
import org.carevault.server.stack.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists that have grown long. */
class ConsentPagesTest {
    private static final int REQUESTS = 1000;
    private static final Person ASHA = Person.of(Role.PATIENT, CITY);
    private static final Person MEHTA = Person.of(Role.DOCTOR, CITY);
    private static final ConsentId DECLINED = Stories.consent();

    private static TestApp app;
    private static Http asha;
    private static Http mehta;

    @BeforeAll
    static void a_thousand_requests_wait_and_one_is_declined(@TempDir Path folder) throws Exception {
        ReadModel model = ReadModel.open(folder.resolve("read-model.db"));
        SettableClock clock = new SettableClock();
        TestChain chain = new TestChain(model, clock);
        chain.members(ASHA, MEHTA);
        for (int i = 0; i < REQUESTS; i++) {
            chain.submit(MEHTA, request(Stories.consent()));
        }
        chain.submit(MEHTA, request(DECLINED));
        chain.submit(ASHA, new DeclineArgument(DECLINED));
        app = TestApp.start(model, new Sessions(model, clock), new ConsentRoutes(model));
        asha = loggedIn(ASHA);
        mehta = loggedIn(MEHTA);
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void pages_hold_every_waiting_request_once() {
        List<String> seen = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = asha.get("/consents?status=requested&limit=300&patient=" + ASHA.text() + after)
                    .json();
            assertThat(page.path("consents").size()).isLessThanOrEqualTo(300);
            page.path("consents")
                    .forEach(consent -> seen.add(consent.path("consent").asText()));
            after = page.path("next").isNull()
                    ? ""
                    : "&after=" + page.path("next").asText();
        } while (!after.isEmpty());

        assertThat(seen).hasSize(REQUESTS).doesNotHaveDuplicates().doesNotContain(DECLINED.text());
    }

    @Test
    void a_request_tells_who_asks_for_what_purpose_until_when_and_since_when() {
        JsonNode request = asha.get("/consents?limit=1&patient=" + ASHA.text())
                .json()
                .path("consents")
                .path(0);

        assertThat(request.path("grantee").asText()).isEqualTo(MEHTA.text());
        assertThat(request.path("purposes").path(0).asText()).isEqualTo("TREAT");
        assertThat(request.has("end")).isTrue();
        assertThat(request.path("changed").asText()).isNotEmpty();
        assertThat(request.path("transaction").asText()).hasSize(64);
    }

    @Test
    void without_a_limit_all_come_at_once_to_the_grantee_as_well() {
        Answer all = mehta.get("/consents");

        assertThat(all.json().path("consents").size()).isEqualTo(REQUESTS + 1);
        assertThat(all.json().path("next").isNull()).isTrue();
    }

    @Test
    void a_limit_or_status_that_is_none_is_a_bad_request() {
        for (String query : List.of("limit=0", "limit=1001", "limit=x", "status=open", "after=x")) {
            assertThat(asha.get("/consents?" + query).code()).isEqualTo("BAD_REQUEST");
        }
    }

    private static Http loggedIn(Person person) {
        Http http = new Http(app.address());
        http.useToken(app.logIn(person));
        return http;
    }

    private static RequestArgument request(ConsentId consent) {
        var terms = new ConsentTerms(
                Scope.everything(), new TreeSet<>(List.of(Action.READ)), new TreeSet<>(List.of(Purpose.TREAT)), null);
        return new RequestArgument(consent, ASHA.id(), terms);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carevault.server.chain.TestChain.CITY;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.carevault.model.argument.CreateArgument;
import org.carevault.model.argument.GrantArgument;
import org.carevault.model.argument.RemoveMemberArgument;
import org.carevault.model.consent.Action;
import org.carevault.model.consent.Scope;
import org.carevault.model.id.Role;
import org.carevault.model.id.Sha256;
import org.carevault.server.chain.Person;
import org.carevault.server.chain.SettableClock;
import org.carevault.server.chain.Stories;
import org.carevault.server.chain.TestApp;
import org.carevault.server.chain.TestChain;
import org.carevault.server.http.Sessions;
import org.carevault.server.readmodel.ReadModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that stay open, over a real connection. */
class LiveEventsTest {
    private final Person asha = Person.of(Role.PATIENT, CITY);
    private final Person ravi = Person.of(Role.PATIENT, CITY);
    private final Person mehta = Person.of(Role.DOCTOR, CITY);
    private final Person auditor = Person.of(Role.AUDITOR, CITY);
    private final Person administrator = Person.of(Role.HOSPITAL_ADMINISTRATOR, CITY);
    private final List<Listener> listeners = new ArrayList<>();
    private final SettableClock clock = new SettableClock();

    private TestChain chain;
    private ReadModel model;
    private Sessions sessions;
    private LiveEvents live;
    private TestApp app;

    @BeforeEach
    void an_app_whose_heart_beats_every_second(@TempDir Path folder) throws Exception {
        model = ReadModel.open(folder.resolve("read-model.db"));
        chain = new TestChain(model, clock);
        chain.members(asha, ravi, mehta, auditor, administrator);
        sessions = new Sessions(model, clock);
        live = new LiveEvents(model, sessions, Duration.ofSeconds(1));
        model.listen(live);
        app = TestApp.start(model, sessions, new LiveRoutes(live, model));
    }

    @AfterEach
    void stop() throws IOException {
        for (Listener listener : listeners) {
            listener.close();
        }
        live.close();
        app.close();
    }

    @Test
    void patient_and_grantee_hear_of_a_grant_and_nobody_else_does() throws Exception {
        Listener patient = listen(asha);
        Listener doctor = listen(mehta);
        Listener other = listen(ravi);

        chain.submit(asha, grant());
        chain.submit(ravi, create(ravi));

        assertThat(types(patient.news())).containsExactly("grant");
        assertThat(types(doctor.news())).containsExactly("grant");
        assertThat(types(other.news())).containsExactly("create");
    }

    @Test
    void a_page_that_comes_back_hears_what_it_missed_first() throws Exception {
        long heard = model.height() - 1;
        chain.submit(asha, create(asha));
        chain.submit(ravi, create(ravi));
        chain.submit(asha, grant());

        Listener back = listen(asha, "?after=" + heard);
        List<String> missed =
                List.of(types(back.news()).get(0), types(back.news()).get(0));
        chain.submit(asha, create(asha));

        assertThat(missed).containsExactly("create", "grant");
        assertThat(types(back.news())).containsExactly("create");
    }

    @Test
    void who_is_far_behind_gets_whole_blocks_in_order_and_comes_again_for_the_rest() throws Exception {
        for (int i = 0; i < 250; i++) {
            chain.submit(asha, create(asha));
        }
        List<Long> heard = new ArrayList<>(List.of(-1L));
        for (int visit = 0; visit < 2; visit++) {
            Listener listener = listen(asha, "?after=" + Math.max(0, heard.get(heard.size() - 1)));
            for (JsonNode line = listener.line(); line != null && line.has("events"); line = listener.line()) {
                heard.add(line.path("block").asLong());
            }
        }

        assertThat(heard).hasSize(251).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void an_auditor_hears_how_much_every_block_holds_and_not_what() throws Exception {
        Listener listener = listen(auditor);

        chain.submit(asha, create(asha));
        JsonNode news = listener.news();

        assertThat(news.path("transactionCount").asInt()).isEqualTo(1);
        assertThat(news.path("eventCount").asInt()).isEqualTo(1);
        assertThat(news.path("events").isEmpty()).isTrue();
    }

    @Test
    void the_heart_beats_with_the_number_of_the_last_block() throws Exception {
        Listener listener = listen(asha);

        assertThat(listener.line().path("block").asLong()).isEqualTo(model.height() - 1);
        assertThat(listener.line().path("block").asLong()).isEqualTo(model.height() - 1);
    }

    @Test
    void it_ends_with_the_session() throws Exception {
        String token = app.logIn(asha);
        Listener listener = listen(token, "");

        sessions.close(token);

        assertThat(listener.news()).isNull();
    }

    @Test
    void listening_does_not_keep_an_idle_session_open() throws Exception {
        Listener listener = listen(asha);

        clock.advance(Duration.ofMinutes(16));

        assertThat(listener.news()).isNull();
    }

    @Test
    void a_removed_member_hears_nothing_more() throws Exception {
        Listener listener = listen(mehta);

        chain.submit(administrator, new RemoveMemberArgument(mehta.id()));

        assertThat(listener.news()).isNull();
    }

    @Test
    void the_ninth_page_of_a_member_waits_and_has_a_place_when_another_closes() throws Exception {
        String token = app.logIn(asha);
        for (int i = 0; i < 8; i++) {
            assertThat(listen(token, "").status()).isEqualTo(200);
        }

        assertThat(listen(token, "").status()).isEqualTo(429);
        assertThat(listen(mehta).status()).isEqualTo(200);

        listeners.get(0).close();
        assertThat(statusWithin(Duration.ofSeconds(10), token)).isEqualTo(200);
    }

    @Test
    void hundreds_that_listen_cost_no_thread_each() throws Exception {
        int threads = Thread.activeCount();
        for (int i = 0; i < 40; i++) {
            Person person = Person.of(Role.PATIENT, CITY);
            chain.members(person);
            String token = app.logIn(person);
            for (int page = 0; page < 8; page++) {
                assertThat(listen(token, "").status()).isEqualTo(200);
            }
        }
        assertThat(Thread.activeCount() - threads).isLessThan(80);

        Listener one = listen(asha);
        chain.submit(asha, create(asha));

        assertThat(types(one.news())).containsExactly("create");
        for (Listener listener : listeners.subList(0, 320)) {
            assertThat(listener.line().has("block")).isTrue();
        }
    }

    private int statusWithin(Duration patience, String token) throws Exception {
        long end = System.nanoTime() + patience.toNanos();
        int status = 0;
        while (status != 200 && System.nanoTime() < end) {
            status = listen(token, "").status();
            Thread.sleep(200);
        }
        return status;
    }

    private Listener listen(Person person) throws IOException {
        return listen(person, "");
    }

    private Listener listen(Person person, String query) throws IOException {
        return listen(app.logIn(person), query);
    }

    private Listener listen(String token, String query) throws IOException {
        Listener listener = new Listener(app.address(), token, query);
        listeners.add(listener);
        return listener;
    }

    private static CreateArgument create(Person patient) {
        return Stories.create(Stories.record(), patient.id(), Stories.object(), Sha256.hash(new byte[1]), null);
    }

    private GrantArgument grant() {
        return Stories.grant(Stories.consent(), mehta.id(), Scope.everything(), Action.READ, null);
    }

    private static List<String> types(JsonNode news) {
        return news.path("events").findValuesAsText("type");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.name;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.carevault.model.id.Role;
import org.carevault.server.chain.Person;
import org.carevault.server.chain.SettableClock;
import org.carevault.server.http.RequestBody;
import org.carevault.server.settings.Organisation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long another app's list of names is kept. */
class NeighboursTest {
    private static final String CITY = "CityHospitalMSP";

    private final Person administrator = Person.of(Role.HOSPITAL_ADMINISTRATOR, CITY);
    private final AtomicInteger asked = new AtomicInteger();
    private final SettableClock clock = new SettableClock();
    private boolean keysOfNow = true;
    private HttpServer app;
    private Neighbours neighbours;

    @BeforeEach
    void another_hospitals_app_tells_a_name() throws IOException {
        app = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        app.createContext(Neighbours.ADDRESS, exchange -> {
            asked.incrementAndGet();
            byte[] answer = RequestBody.write(new Told(List.of(mehta())));
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        app.start();
        neighbours = new Neighbours(organisation -> "pass", certificate -> keysOfNow, clock);
    }

    @AfterEach
    void the_app_stops() {
        app.stop(0);
    }

    private record Told(List<SignedName> names) {}

    private SignedName mehta() {
        var doctor = Person.of(Role.DOCTOR, CITY);
        return new SignedName(
                doctor.id().text(),
                "Dr Mehta",
                CITY,
                "d",
                "2026-11-22T08:00:00.000Z",
                administrator.id().text(),
                administrator.certificate(),
                "");
    }

    private void ask() {
        var address = URI.create("http://127.0.0.1:" + app.getAddress().getPort());
        var city = new Organisation(CITY, "City Hospital", "", null, address, "", null, address, "city");
        assertThat(neighbours.names(List.of(city)).get(CITY)).hasValueSatisfying(names -> assertThat(names)
                .singleElement()
                .extracting(SignedName::name)
                .isEqualTo("Dr Mehta"));
    }

    @Test
    void a_list_is_kept_for_a_minute() {
        ask();
        clock.advance(Duration.ofSeconds(59));
        ask();
        assertThat(asked).hasValue(1);

        clock.advance(Duration.ofSeconds(1));
        ask();
        assertThat(asked).hasValue(2);
    }

    @Test
    void a_list_by_keys_that_a_signer_renewed_is_asked_for_anew_and_not_at_every_question() {
        ask();
        keysOfNow = false;
        clock.advance(Duration.ofSeconds(2));
        ask();
        assertThat(asked).hasValue(2);

        ask();
        assertThat(asked).hasValue(2);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Clock;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.Role;
import org.carevault.server.identity.IdentityRoom;
import org.carevault.server.readmodel.ReadModel;
import org.carevault.server.settings.Organisation;
import org.carevault.server.settings.SettingsException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one address does is counted against that address: loopback has many of them. */
class AddressLimitsTest {
    private static final String MALLORY = "127.0.0.2";
    private static final String ASHA = "127.0.0.3";

    private Javalin app;

    @BeforeEach
    void an_app_that_takes_newcomers_and_members(@TempDir Path folder) throws IOException, SettingsException {
        var model = ReadModel.open(folder.resolve("read-model.db"));
        var clock = Clock.systemUTC();
        var city = new Organisation("CityHospitalMSP", "City Hospital", null, null, null, null, null, null, null);
        var key = folder.resolve("account.key");
        var identity = new IdentityRoom(city, model, new Sessions(model, clock), null, null, key, clock);
        app = Javalin.create(config -> {
                    ProblemAnswers.register(config.routes);
                    identity.routes().forEach(feature -> feature.register(config.routes));
                })
                .start("127.0.0.1", 0);
    }

    @AfterEach
    void stop() {
        app.stop();
    }

    @Test
    void a_stranger_cannot_use_up_a_members_log_ins() throws IOException {
        assertThat(untilRefused(i -> challenge(MALLORY, 1))).isBetween(10, 20);

        assertThat(challenge(ASHA, 1)).isEqualTo(201);
    }

    @Test
    void whoever_logs_in_under_ever_new_names_waits_and_others_do_not() throws IOException {
        assertThat(untilRefused(i -> challenge(MALLORY, i))).isBetween(600, 1200);

        assertThat(challenge(ASHA, 0)).isEqualTo(201);
    }

    @Test
    void whoever_tries_invitations_waits_and_others_do_not() throws IOException {
        assertThat(untilRefused(i -> post(MALLORY, "/join", "{}"))).isBetween(60, 120);

        assertThat(post(ASHA, "/join", "{}")).isEqualTo(400);
    }

    /** Some request, the so-manyth, and its status. */
    private interface Asking {
        int status(int number) throws IOException;
    }

    /** How many were heard; some more than the limit, because it fills up again while they are sent. */
    private static int untilRefused(Asking asking) throws IOException {
        var heard = 0;
        while (heard < 2000 && asking.status(heard) != 429) heard++;
        return heard;
    }

    private int challenge(String address, int somebody) throws IOException {
        var random = ByteBuffer.allocate(16).putInt(somebody).array();
        return post(address, "/challenges", "{\"medicalId\":\"" + MedicalId.of(Role.PATIENT, random) + "\"}");
    }

    // By hand: the usual clients do not let one choose where a request comes from.
    private int post(String address, String path, String body) throws IOException {
        var here = InetAddress.getByName("127.0.0.1");
        try (var socket = new Socket(here, app.port(), InetAddress.getByName(address), 0)) {
            var request = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: "
                    + body.length() + "\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), US_ASCII);
            return Integer.parseInt(answer.substring(9, 12));
        }
    }
}

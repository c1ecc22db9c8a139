// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Apps that speak TLS with a certificate of an authority that no JDK knows; among each other they do so as well. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TlsIT {
    private Consortium consortium;

    @BeforeAll
    void up_once(@TempDir Path folder) throws IOException, GeneralSecurityException {
        var files = TlsFiles.in(folder);
        // Plays the main job, in which a doctor of one hospital reads at another one's app.
        consortium = new Consortium(
                "--tls-cert", files.certificate().toString(),
                "--tls-key", files.key().toString(),
                "--tls-ca", files.certificate().toString());
    }

    @AfterAll
    void down_for_good() throws IOException {
        if (consortium != null) consortium.close();
    }

    @Test
    void status_finds_every_app_by_the_name_in_the_certificate() {
        var status = consortium.script("status", "--json");

        assertThat(status.exit()).as(status.out() + status.err()).isZero();
        assertThat(status.json().path("apps"))
                .hasSize(4)
                .allSatisfy(app -> assertThat(app.path("url").asText()).startsWith("https://localhost:"));
    }

    @Test
    void the_doctor_finds_nothing_wrong() {
        var doctor = consortium.script("doctor");

        assertThat(doctor.exit()).as(doctor.out()).isZero();
    }

    @Test
    void a_vault_on_this_machine_believes_the_authority() {
        var list = consortium.typed("asha", "list");

        assertThat(list.exit()).as(list.err()).isZero();
        assertThat(list.out()).contains("Health summary");
    }

    @Test
    void a_vault_that_does_not_know_the_authority_says_so_and_sends_nothing() {
        var list = consortium.vault("asha", "list"); // in this process, whose trust is the JDK's

        assertThat(list.exit()).isEqualTo(3);
        assertThat(list.err())
                .contains("error: APP_NOT_TRUSTED: ")
                .contains("hint: ")
                .contains("CAREVAULT_TLS_CA");
    }

    @Test
    void nobody_is_heard_in_plain_http() {
        var request = HttpRequest.newBuilder(URI.create(consortium.cityApp())).build();

        assertThatThrownBy(() -> HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void a_second_up_keeps_what_the_first_was_told_and_another_wish_is_refused() {
        var again = consortium.script("up", "--detach");
        var other = consortium.script("up", "--detach", "--listen", "127.0.0.1");

        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(again.out()).contains("https://localhost:" + consortium.port(5));
        assertThat(other.err()).contains("error: RUNS_OTHERWISE: ");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.carevault.journeys.machine.OnStage;
import org.carevault.journeys.machine.Stage;
import org.carevault.journeys.machine.Visitor;
import org.carevault.operator.lies.LyingApp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody between app and browser changes a script: a comment at its end, so that it would work as before. */
@ExtendWith(OnStage.class)
class ScriptIntegrityIT {
    private static final String CHANGED =
            "A part of this page was changed on its way, or did not arrive. It was not started.";

    private LyingApp app;
    private Visitor visitor;

    @BeforeEach
    void somebody_is_on_the_wire(Stage stage) throws IOException {
        app = stage.wire(stage.machine().city());
        visitor = stage.visitor();
    }

    @Test
    void a_changed_first_script_is_not_run_and_the_page_says_what_to_do(Stage stage) {
        change("index");

        visitor.goTo(app.url());

        visitor.sees("CareVault did not start, or was changed on its way to you. Do not type your password.");
        app.lieNoMore();
        stage.visitor().goTo(app.url()).heading("Log in").waitFor();
    }

    @Test
    void a_changed_script_that_is_loaded_later_is_not_run_either() {
        change("Join");

        visitor.goTo(app.url() + "/join");

        visitor.isRefused(CHANGED, "PAGE_NOT_LOADED");
        app.lieNoMore();
        visitor.button("Try again").click();
        visitor.heading("Join").waitFor();
    }

    @Test
    void a_changed_worker_is_given_neither_keyring_nor_password() throws IOException {
        change("passphraseWorker");
        visitor.goTo(app.url() + "/app/keyring-file").typeKeyring("asha");

        visitor.button("Log in").click();

        visitor.isRefused(CHANGED, "PAGE_NOT_LOADED");
        assertThat(app.requests()).noneMatch(request -> request.startsWith("POST /challenges"));
        app.lieNoMore();
        visitor.button("Log in").click();
        visitor.heading("Who can see your records").waitFor();
    }

    @Test
    void a_changed_script_of_the_viewers_frame_is_given_no_document() throws IOException {
        change("viewer");
        visitor.logIn(app.url(), "asha").link("Records").first().click();
        visitor.page().locator("a.record-line").first().click();

        visitor.button("Open").click();

        visitor.isRefused(CHANGED, "PAGE_NOT_LOADED");
        assertThat(visitor.page()
                        .frameLocator("iframe")
                        .locator("#document > *")
                        .count())
                .isZero();
    }

    private void change(String script) {
        app.lie((asked, body) -> asked.matches("GET /assets/" + script + "-[^/]+\\.js")
                ? (new String(body, UTF_8) + "\n// changed").getBytes(UTF_8)
                : body);
    }
}

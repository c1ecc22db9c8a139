// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.carevault.journeys.machine.Accessibility;
import org.carevault.journeys.machine.OnStage;
import org.carevault.journeys.machine.Stage;
import org.carevault.journeys.machine.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The recovery kit: nobody goes on without one, and nobody finds it on an empty chair's screen. */
@ExtendWith(OnStage.class)
class KitIT {
    private Stage stage;
    private Visitor visitor;
    private Newcomer newcomer;

    @BeforeEach
    void somebody_joins(Stage given) throws IOException {
        stage = given;
        visitor = stage.visitor();
        visitor.page().clock().install();
        newcomer = new Newcomer(visitor)
                .fillIn(Newcomer.invitation(stage, stage.machine().city()));
        newcomer.join();
    }

    @Test
    void whoever_closes_the_page_before_it_is_kept_is_reminded_until_there_is_one() throws IOException {
        visitor.goTo(stage.machine().city() + "/app");
        visitor.field("Password").fill(Newcomer.PASSWORD);
        visitor.button("Log in").click();
        visitor.sees(Newcomer.KIT_DUE);

        visitor.link("Make a new kit").click();
        visitor.field("Password").fill(Newcomer.PASSWORD);
        Accessibility.holds(visitor.page());
        visitor.button("Make a new kit").click();
        visitor.heading("Keep your recovery kit").waitFor();
        newcomer.keepKit();

        visitor.link("Make a new kit").waitFor();
        assertThat(visitor.page().getByText(Newcomer.KIT_DUE)).hasCount(0);
        visitor.hasNothingToComplainAbout();
    }

    @Test
    void the_code_is_typed_back_from_paper_once_the_file_is_saved() {
        assertThat(visitor.button("I have it on paper")).isDisabled();

        newcomer.toTypingBack();

        assertThat(visitor.page().locator(".code")).hasCount(0);
    }

    @Test
    void its_codes_are_locked_away_when_nobody_is_there() {
        visitor.page().clock().fastForward(Duration.ofMinutes(16).toMillis());

        visitor.heading("Locked").waitFor();
        assertThat(visitor.page().locator(".code")).hasCount(0);
    }
}

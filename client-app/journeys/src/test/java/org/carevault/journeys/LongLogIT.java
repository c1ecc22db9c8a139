// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.carevault.journeys.machine.OnStage;
import org.carevault.journeys.machine.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A patient with fifty records and a thousand lines in the log. One transaction opens all fifty, so that the lines are made in seconds;
 * such lines stand in one row of the page, of which there are then more than are shown at once.
 */
@ExtendWith(OnStage.class)
class LongLogIT {
    private static final int LINES = 1_000;
    private static final int AT_ONCE = 50;
    private static final Duration QUICK = Duration.ofSeconds(5);

    @Test
    void a_log_of_a_thousand_lines_is_shown_searched_and_paged_without_waiting(Stage stage) throws IOException {
        var machine = stage.machine();
        var code = machine.vault("city-admin", "invite", "--role", "p").strip();
        machine.vault("long", "join", "--code", code, "--role", "p", "--app", machine.city());
        machine.live("longLog", "long");
        assertThat(machine.vault("long", "log").lines().count()).isGreaterThan(LINES);
        var patient = stage.visitor().logIn(machine.city(), "long");

        var began = System.nanoTime();
        patient.link("Activity").first().click();
        var rows = patient.page().locator(".happening");
        rows.first().waitFor();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(QUICK.multipliedBy(2));
        assertThat(rows).hasCount(AT_ONCE);

        began = System.nanoTime();
        patient.field("What happened").selectOption("opened");
        assertThat(rows).hasCount(20);
        patient.field("What happened").selectOption("");
        patient.button("Show 21 more").click();
        assertThat(rows).hasCount(71);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(QUICK);
        patient.hasNothingToComplainAbout();
    }
}

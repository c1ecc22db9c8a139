// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import org.carevault.journeys.machine.OnStage;
import org.carevault.journeys.machine.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What others do reaches a page that is open already. */
@ExtendWith(OnStage.class)
class LiveIT {
    @Test
    void a_request_appears_on_the_open_page_and_the_bell_counts_it_until_it_was_looked_at(Stage stage)
            throws IOException {
        var machine = stage.machine();
        var ravi = stage.visitor().logIn(machine.lakeside(), "ravi");
        ravi.link("Activity").first().click();
        ravi.page().locator(".happening").first().waitFor();
        ravi.link("Home").first().click();
        ravi.sees("Nobody is waiting for you.");
        ravi.button("No news").waitFor();

        var request = machine.vault("dr-lin", "request", "--patient", machine.medicalId("ravi"), "--purpose", "TREAT");

        ravi.link("Look").waitFor();
        ravi.button("1 new event").click();
        ravi.sees("Somebody asked for access");
        ravi.button("Close").click();
        assertThat(ravi.button("No news")).isVisible();
        ravi.hasNothingToComplainAbout();
        machine.vault("ravi", "decline", request.strip());
    }

    @Test
    void what_a_patient_gives_and_ends_shows_on_the_open_pages_of_a_doctor(Stage stage) throws IOException {
        var machine = stage.machine();
        var ravi = stage.visitor().logIn(machine.lakeside(), "ravi");
        var doctor = stage.visitor().logIn(machine.city(), "dr-mehta");
        DoctorSteps.find(doctor, machine.medicalId("ravi"));
        doctor.button("Sign and ask").waitFor();

        PatientSteps.fillInSharing(ravi, machine.medicalId("dr-mehta"), "Blood count");
        ravi.button("Sign and share").click();
        doctor.sees("You may read 1 record");
        DoctorSteps.read(doctor, "Blood count");

        ravi.link("Home").first().click();
        ravi.button("Stop").click();
        ravi.button("Stop now").click();
        doctor.sees("Not shared with you.");
        assertThat(doctor.page().locator("iframe")).hasCount(0);
    }
}

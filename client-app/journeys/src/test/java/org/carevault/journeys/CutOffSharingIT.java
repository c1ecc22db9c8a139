// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Route;
import java.io.IOException;
import org.carevault.journeys.machine.Machine;
import org.carevault.journeys.machine.OnStage;
import org.carevault.journeys.machine.Stage;
import org.carevault.journeys.machine.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The line breaks after the permission is recorded and before the keys are handed over. */
@ExtendWith(OnStage.class)
class CutOffSharingIT {
    private static final String CUT =
            "Your permission is recorded, but some of the keys have not been handed over yet.";

    private Machine machine;
    private Visitor ravi;

    @BeforeEach
    void a_sharing_is_cut_off(Stage stage) throws IOException {
        machine = stage.machine();
        ravi = stage.visitor().logIn(machine.lakeside(), "ravi");
        PatientSteps.fillInSharing(ravi, machine.medicalId("dr-lin"), "Blood count");
        ravi.page().route("**/slots/**", Route::abort);
        ravi.button("Sign and share").click();
        ravi.sees(CUT);
        ravi.page().unroute("**/slots/**");
    }

    @Test
    void it_is_finished_without_signing_twice(Stage stage) throws IOException {
        ravi.button("Hand over the rest").click();
        ravi.sees("You can stop it at any time.");

        isReadByTheDoctor(stage);
    }

    @Test
    void it_is_finished_on_the_first_page_after_the_page_was_closed(Stage stage) throws IOException {
        ravi.logIn(machine.lakeside(), "ravi");
        ravi.sees(CUT);

        ravi.button("Hand over the rest").click();

        assertThat(ravi.button("Hand over the rest")).hasCount(0);
        isReadByTheDoctor(stage);
    }

    private void isReadByTheDoctor(Stage stage) throws IOException {
        var doctor = stage.visitor().logIn(machine.lakeside(), "dr-lin");
        doctor.link(machine.medicalId("ravi")).click();
        doctor.sees("You may read 1 record");
        DoctorSteps.read(doctor, "Blood count");
        ravi.link("Home").first().click();
        ravi.button("Stop").click();
        ravi.button("Stop now").click();
        ravi.sees("Nobody but you can read your records.");
    }
}

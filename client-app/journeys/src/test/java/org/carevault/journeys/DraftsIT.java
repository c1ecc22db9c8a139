// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import org.carevault.journeys.machine.OnStage;
import org.carevault.journeys.machine.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Forms that were left half-way, by going elsewhere. */
@ExtendWith(OnStage.class)
class DraftsIT {
    @Test
    void a_request_that_was_begun_waits_and_so_does_its_answer(Stage stage) throws IOException {
        var machine = stage.machine();
        var doctor = stage.visitor().logIn(machine.lakeside(), "dr-lin");
        DoctorSteps.find(doctor, machine.medicalId("ravi"));
        doctor.field("30 days").check();
        doctor.link("Requests").click();
        DoctorSteps.patients(doctor);
        DoctorSteps.find(doctor, machine.medicalId("ravi"));
        assertThat(doctor.field("30 days")).isChecked();
        doctor.button("Sign and ask").click();
        doctor.sees("You have asked.");
        assertThat(doctor.field("7 days")).isChecked();

        var ravi = stage.visitor().logIn(machine.lakeside(), "ravi");
        ravi.link("Look").click();
        ravi.field("1 day").check();
        ravi.link("Home").first().click();
        ravi.link("Look").click();
        assertThat(ravi.field("1 day")).isChecked();
        ravi.button("Decline").click();
        ravi.sees("You declined.");
    }

    @Test
    void an_invitation_that_was_begun_waits(Stage stage) throws IOException {
        var administrator = stage.visitor().logIn(stage.machine().city(), "city-admin");
        administrator.link("Invitations").click();
        administrator.field("Name").fill("Mira Rao");
        administrator.link("People").click();
        administrator.link("Invitations").click();

        assertThat(administrator.field("Name")).hasValue("Mira Rao");
    }
}

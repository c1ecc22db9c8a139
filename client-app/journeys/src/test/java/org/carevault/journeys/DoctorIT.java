// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import java.io.IOException;
import org.carevault.journeys.machine.Accessibility;
import org.carevault.journeys.machine.OnStage;
import org.carevault.journeys.machine.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A doctor at the app, a patient at her command line; what she shares ends with the journey. */
@ExtendWith(OnStage.class)
class DoctorIT {
    /** How many signs a consent's id has, with which the command line begins each request. */
    private static final int CONSENT = 32;

    @Test
    void a_doctor_asks_reads_what_he_is_granted_and_is_refused_when_it_ends(Stage stage) throws IOException {
        var machine = stage.machine();
        var doctor = stage.visitor().logIn(machine.city(), "dr-mehta");
        var asha = machine.medicalId("asha");

        DoctorSteps.find(doctor, asha);
        doctor.button("Sign and ask").click();
        doctor.sees("You have asked. The patient sees it in their app.");

        var consent = machine.vault("asha", "requests").substring(0, CONSENT);
        // A patient's open page would ask for keys before they are handed over, and the browser would complain.
        DoctorSteps.patients(doctor);
        machine.vault("asha", "grant", "--request", consent);
        doctor.link(asha).click();
        doctor.sees("You may read all records");
        doctor.page().locator(".timeline a").first().waitFor();
        Accessibility.holds(doctor.page());

        doctor.page().locator(".timeline a").first().click();
        doctor.button("Record and open").click();
        doctor.sees("This is the document that its author signed.");
        Accessibility.holds(doctor.page());

        machine.vault("asha", "revoke", consent);
        DoctorSteps.patients(doctor);
        doctor.link(asha).click();
        doctor.sees("No longer shared with you");
        doctor.hasNothingToComplainAbout();
    }

    @Test
    void a_mistyped_medical_id_is_told_where_it_was_typed(Stage stage) throws IOException {
        var doctor = stage.visitor().logIn(stage.machine().city(), "dr-mehta");

        DoctorSteps.find(doctor, "p0123");

        doctor.sees("That is no patient’s medical ID.");
        doctor.hasNothingToComplainAbout();
    }
}

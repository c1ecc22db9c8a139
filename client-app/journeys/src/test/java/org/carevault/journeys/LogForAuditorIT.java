// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import java.io.IOException;
import java.util.List;
import org.carevault.journeys.machine.Machine;
import org.carevault.journeys.machine.OnStage;
import org.carevault.journeys.machine.Stage;
import org.carevault.journeys.machine.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two browsers: an auditor who wants to see who read the records, and the patient who decides about it. */
@ExtendWith(OnStage.class)
class LogForAuditorIT {
    @Test
    void an_auditor_asks_for_a_log_and_looks_into_it_once_the_patient_lets_him(Stage stage) throws IOException {
        var machine = stage.machine();
        var auditor = stage.visitor().logIn(machine.regulator(), "auditor");
        var ravi = stage.visitor().logIn(machine.lakeside(), "ravi");
        ask(auditor, machine);

        var consent = give(ravi);
        look(auditor, machine);

        ravi.link("Activity").first().click();
        for (var line : List.of("asked to look into your log", "You let", "looked into your log")) {
            ravi.page()
                    .locator(".happening:has-text('" + line + "'):has-text('Regulator')")
                    .first()
                    .waitFor();
        }
        auditor.hasNothingToComplainAbout();
        ravi.hasNothingToComplainAbout();
        machine.vault("ravi", "revoke", consent);
    }

    private static void ask(Visitor auditor, Machine machine) throws IOException {
        auditor.link("Logs").click();
        DoctorSteps.find(auditor, machine.medicalId("ravi"));
        auditor.sees("Not open to you: ask below.");
        auditor.button("Sign and ask").click();
        auditor.sees("You have asked; the patient has not answered yet.");
    }

    /** Gives the consent's id. */
    private static String give(Visitor ravi) {
        ravi.link("Look").click();
        ravi.heading("You give").waitFor();
        ravi.sees("may look into your log, and see who did what with your records");
        var consent = ravi.page().url().replaceAll(".*/", "");
        ravi.button("Sign and share").click();
        ravi.sees("Your answer is recorded.");
        return consent;
    }

    private static void look(Visitor auditor, Machine machine) throws IOException {
        auditor.link("Logs").click();
        auditor.link(machine.medicalId("ravi")).first().click();
        auditor.sees("The patient lets you look into the log.");
        auditor.button("Record and look").click();
        auditor.sees("lines stand in the blocks as the app tells them, and none is left out.");
    }
}

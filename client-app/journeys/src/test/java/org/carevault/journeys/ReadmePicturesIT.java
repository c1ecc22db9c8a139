// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import java.io.IOException;
import org.carevault.journeys.machine.Machine;
import org.carevault.journeys.machine.OnStage;
import org.carevault.journeys.machine.Stage;
import org.carevault.journeys.machine.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** The four pictures of the README, of a day on which something happens. */
@ExtendWith(OnStage.class)
@EnabledIfSystemProperty(
        named = "carevault.pictures",
        matches = ".+",
        disabledReason = "pictures are made for whoever asks for them by -Dcarevault.pictures=FOLDER")
class ReadmePicturesIT {
    private static final int WIDTH = 1100;
    private static final int HEIGHT = 760;

    @Test
    void a_patients_first_page_her_sharing_and_her_log(Stage stage) throws IOException {
        var machine = stage.machine();
        var doctor = machine.medicalId("dr-lin");
        var record = machine.record("asha", "Health summary");
        var consent = machine.vault("asha", "grant", "--to", doctor, "--record", record, "--purpose", "TREAT");
        var asha = stage.visitor(WIDTH, HEIGHT).logIn(machine.city(), "asha");
        read(stage, machine);
        var request =
                machine.vault("acme-clerk", "request", "--patient", machine.medicalId("asha"), "--purpose", "HPAYMT");

        asha.link("Look").waitFor();
        asha.page().locator(".row:has-text('opened')").first().waitFor();
        asha.picture("home");
        PatientSteps.fillInSharing(asha, doctor, "Health summary, earlier years");
        asha.wholePicture("share");
        log(asha);
        asha.picture("log");

        machine.vault("asha", "decline", request.strip());
        machine.vault("asha", "revoke", consent.strip());
    }

    @Test
    void an_auditors_first_page(Stage stage) throws IOException {
        var auditor = stage.visitor(WIDTH, HEIGHT).logIn(stage.machine().regulator(), "auditor");
        auditor.sees("The last block is confirmed by");
        auditor.picture("auditor");
    }

    private static void read(Stage stage, Machine machine) throws IOException {
        var doctor = stage.visitor().logIn(machine.lakeside(), "dr-lin");
        doctor.link(machine.medicalId("asha")).click();
        DoctorSteps.read(doctor, "Health summary");
    }

    private static void log(Visitor asha) {
        asha.link("Activity").first().click();
        var row = asha.page().locator(".happening:has-text('opened')").first();
        row.getByText("Verify now").click();
        row.getByText("Verified in this browser").waitFor();
        row.locator(".proof").scrollIntoViewIfNeeded();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import java.io.IOException;
import java.nio.file.Path;
import org.carevault.journeys.machine.OnStage;
import org.carevault.journeys.machine.Stage;
import org.carevault.journeys.machine.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A lost password, on a device that knows nobody: what is left is the kit. */
@ExtendWith(OnStage.class)
class RecoveryIT {
    private static final String ANOTHER_PASSWORD = "nine tall green trees";
    private static final String TITLE = "Allergy test";

    @TempDir
    Path folder;

    @Test
    void the_kit_leads_back_to_the_records_and_to_a_new_password_on_every_device(Stage stage) throws IOException {
        var city = stage.machine().city();
        var kit = folder.resolve("kit.age");
        var owner = stage.visitor();
        var newcomer = new Newcomer(owner).fillIn(Newcomer.invitation(stage, city));
        newcomer.join();
        var medicalId = newcomer.medicalId();
        var recoveryCode = newcomer.recoveryCode();
        newcomer.saveKit(kit);
        newcomer.typeBack();
        PatientSteps.add(owner, Documents.summary("Hay fever"), TITLE);

        var elsewhere = stage.visitor().goTo(city + "/app/lost-password");
        elsewhere.page().locator("input[type=file]").first().setInputFiles(kit);
        elsewhere.field("Recovery code").fill(recoveryCode);
        elsewhere.field("New password").fill(ANOTHER_PASSWORD);
        elsewhere.field("The same password again").fill(ANOTHER_PASSWORD);
        elsewhere.button("Open my vault").click();
        elsewhere.heading("Keep your new vault code").waitFor();
        var vaultCode = elsewhere.page().locator(".sheet .code").innerText().strip();
        elsewhere.button("Go on").click();
        opens(elsewhere);
        elsewhere.hasNothingToComplainAbout();

        var third = stage.visitor().goTo(city + "/app");
        third.field("E-mail or medical ID").fill(medicalId);
        third.field("Password").fill(ANOTHER_PASSWORD);
        third.button("Log in").click();
        third.field("Vault code").fill(vaultCode);
        third.button("Log in").click();
        opens(third);
    }

    private static void opens(Visitor visitor) {
        visitor.link("Records").first().click();
        visitor.page().locator("a.record-line:has-text('" + TITLE + "')").click();
        visitor.button("Open").click();
        visitor.sees("The document is exactly what its author wrote.");
    }
}

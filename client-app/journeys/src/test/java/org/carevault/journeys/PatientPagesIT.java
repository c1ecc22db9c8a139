// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import java.io.IOException;
import org.carevault.journeys.machine.Accessibility;
import org.carevault.journeys.machine.ForEverybody;
import org.carevault.journeys.machine.OnStage;
import org.carevault.journeys.machine.Stage;
import org.carevault.journeys.machine.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The patient's pages behind those of the navigation. */
@ExtendWith(OnStage.class)
class PatientPagesIT {
    @Test
    void a_record_and_its_comparison_are_for_everybody(Stage stage) throws IOException {
        var asha = asha(stage);

        asha.link("Records").first().click();
        asha.page().locator("a.record-line").first().click();
        asha.page().locator(".happening").first().waitFor();
        ForEverybody.holds(asha, "asha-record");
        asha.button("Delete for good").click();
        Accessibility.holds(asha.page());
        asha.button("Cancel").click();
        asha.link("Compare a file with the chain").click();
        ForEverybody.holds(asha, "asha-check");
    }

    @Test
    void adding_a_record_is_for_everybody(Stage stage) throws IOException {
        var asha = asha(stage);

        asha.link("Records").first().click();
        asha.link("Add a record").click();
        ForEverybody.holds(asha, "asha-add");
    }

    @Test
    void sharing_is_for_everybody(Stage stage) throws IOException {
        var asha = asha(stage);
        asha.link("Sharing").first().click();
        asha.link("Share …").first().click();
        asha.field("Name, or medical ID").fill(stage.machine().medicalId("dr-lin"));
        asha.page().locator(".found button").click();
        asha.page().locator("summary:has-text('More than reading')").click();
        ForEverybody.holds(asha, "asha-share");
    }

    @Test
    void what_somebody_can_see_today_and_a_proof_are_for_everybody(Stage stage) throws IOException {
        var machine = stage.machine();
        var doctor = machine.medicalId("dr-lin");
        var consent = machine.grantAll("asha", doctor);
        var asha = asha(stage);

        asha.link("Sharing").first().click();
        asha.page()
                .locator("a[href='/app/sharing/people/" + doctor + "']")
                .first()
                .click();
        asha.page().locator(".timeline a").first().waitFor();
        ForEverybody.holds(asha, "asha-sight");

        asha.link("Activity").first().click();
        asha.button("Verify now").first().click();
        asha.sees("Verified in this browser");
        asha.page().locator(".proof").scrollIntoViewIfNeeded();
        ForEverybody.holds(asha, "asha-proof");

        machine.vault("asha", "revoke", consent.strip());
        asha.hasNothingToComplainAbout();
    }

    @Test
    void the_chain_is_for_everybody(Stage stage) throws IOException {
        var asha = asha(stage);

        asha.link("Activity").first().click();
        asha.link("See the chain itself").click();
        asha.sees("fit together");
        ForEverybody.holds(asha, "asha-chain");
        asha.hasNothingToComplainAbout();
    }

    private static Visitor asha(Stage stage) throws IOException {
        return stage.visitor().logIn(stage.machine().city(), "asha");
    }
}

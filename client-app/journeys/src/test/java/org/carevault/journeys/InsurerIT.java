// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.carevault.journeys.machine.Machine;
import org.carevault.journeys.machine.OnStage;
import org.carevault.journeys.machine.Stage;
import org.carevault.journeys.machine.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An insurer's clerk and a claim: what the patient shared for it, and what is still missing. */
@ExtendWith(OnStage.class)
class InsurerIT {
    @Test
    void a_clerk_opens_what_was_shared_for_a_claim_and_asks_for_the_rest(Stage stage) throws IOException {
        var machine = stage.machine();
        var ravi = machine.medicalId("ravi");
        var given = machine.vault(
                "ravi",
                "grant",
                "--to",
                machine.medicalId("acme-clerk"),
                "--record",
                machine.record("ravi", "Blood count"),
                "--purpose",
                "HPAYMT");
        var clerk = stage.visitor().logIn(machine.acme(), "acme-clerk");

        clerk.link(ravi).click();
        clerk.sees("You may read 1 record");
        DoctorSteps.read(clerk, "Blood count");
        clerk.page().frameLocator("iframe").getByLabel("Page 1 of 1").waitFor();
        takingItAwayIsRecorded(clerk, machine);

        clerk.link("Back to the patient").click();
        clerk.page().getByText("Ask for more, or for longer").click();
        clerk.button("Sign and ask").click();
        clerk.sees("You have asked. The patient sees it in their app.");
        clerk.link("Requests").click();
        clerk.page().locator(".row:has-text('waiting for the patient')").waitFor();
        clerk.hasNothingToComplainAbout();

        machine.vault("ravi", "decline", waiting(stage));
        machine.vault("ravi", "revoke", given.strip());
    }

    private static void takingItAwayIsRecorded(Visitor clerk, Machine machine) throws IOException {
        var before = machine.vault("ravi", "log").lines().count();

        clerk.page().waitForDownload(() -> clerk.button("Download").click());

        assertThat(machine.vault("ravi", "log").lines()).hasSize((int) before + 1);
    }

    private static String waiting(Stage stage) throws IOException {
        return stage.machine().vault("ravi", "requests").split(" ", 2)[0];
    }
}

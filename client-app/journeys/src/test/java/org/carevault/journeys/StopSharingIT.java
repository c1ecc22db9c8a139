// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import java.io.IOException;
import org.carevault.journeys.machine.OnStage;
import org.carevault.journeys.machine.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What was shared from the command line ends in the browser: both speak of the same chain. */
@ExtendWith(OnStage.class)
class StopSharingIT {
    @Test
    void a_patient_ends_a_sharing_by_two_clicks_on_her_first_page(Stage stage) throws IOException {
        var machine = stage.machine();
        machine.vault("ravi", "grant", "--to", machine.medicalId("dr-mehta"), "--purpose", "TREAT", "--until", "7d");
        var ravi = stage.visitor().logIn(machine.lakeside(), "ravi");

        ravi.button("Stop").click();
        ravi.button("Stop now").click();

        ravi.sees("Nobody but you can read your records.");
        ravi.hasNothingToComplainAbout();
    }
}

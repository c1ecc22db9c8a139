// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import java.io.IOException;
import org.carevault.journeys.machine.OnStage;
import org.carevault.journeys.machine.SharedPatients;
import org.carevault.journeys.machine.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Journeys share two patients, so one that dies half-way is tidied up after; that nobody else ever sees. */
@ExtendWith(OnStage.class)
class SharedPatientsIT {
    @Test
    void what_a_journey_left_standing_is_ended(Stage stage) throws IOException {
        var machine = stage.machine();
        machine.grantAll("ravi", machine.medicalId("dr-lin"));
        machine.vault("dr-lin", "request", "--patient", machine.medicalId("ravi"), "--purpose", "TREAT");
        var ravi = stage.visitor().logIn(machine.lakeside(), "ravi");
        ravi.link("Look").waitFor();
        ravi.button("Stop").waitFor();

        SharedPatients.endAll(machine);

        ravi.sees("Nobody but you can read your records.");
        ravi.sees("Nobody is waiting for you.");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.carevault.journeys.machine.OnStage;
import org.carevault.journeys.machine.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnStage.class)
class SolutionAdministratorIT {
    @Test
    void every_peer_is_at_the_same_height_and_an_administrator_is_assigned(Stage stage) throws IOException {
        var solution = stage.visitor().logIn(stage.machine().regulator(), "solution-admin");
        solution.sees("Every peer answers and has");

        solution.link("Administrators").click();
        solution.field("Organisation").selectOption("AcmeInsuranceMSP");
        solution.button("Sign and invite").click();

        var link = solution.page().locator(".sheet p.identifier").textContent();
        assertThat(link).startsWith(stage.machine().acme() + "/join#").contains("role=h");
        solution.hasNothingToComplainAbout();
    }
}

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

    /** Up to the signature: an organisation without a peer would stand in the way of every journey that asks all peers. */
    @Test
    void what_registering_an_organisation_means_is_said_once_its_root_is_given(Stage stage) throws IOException {
        var solution = stage.visitor().logIn(stage.machine().regulator(), "solution-admin");
        solution.link("Register").click();
        solution.field("Name of the organisation").fill("Hill Clinic");
        solution.field("MSP ID").fill("HillClinicMSP");
        assertThat(solution.button("Sign and register").isDisabled()).isTrue();

        solution.page().setInputFiles("input[type=file]", stage.machine().root("RegulatorMSP"));
        solution.page()
                .locator(".preview-sentence:has-text('becomes a member of the network with 1 root certificate')")
                .waitFor();

        assertThat(solution.button("Sign and register").isEnabled()).isTrue();
        solution.hasNothingToComplainAbout();
    }
}

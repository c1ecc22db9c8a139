// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import org.carevault.journeys.machine.OnStage;
import org.carevault.journeys.machine.Stage;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnStage.class)
@TestMethodOrder(OrderAnnotation.class)
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

    @Test
    void who_was_assigned_is_taken_off_and_administers_no_more(Stage stage) throws IOException {
        var machine = stage.machine();
        var solution = stage.visitor().logIn(machine.regulator(), "solution-admin");
        solution.link("Administrators").click();
        solution.field("Organisation").selectOption("AcmeInsuranceMSP");
        solution.button("Sign and invite").click();
        var link = solution.page().locator(".sheet p.identifier").textContent();
        var code = link.replaceFirst(".*code=", "").replaceFirst("&.*", "");
        machine.vault("acme-second", "join", "--code", code, "--role", "h", "--app", machine.acme());
        var id = machine.medicalId("acme-second");
        var word = id.substring(id.length() - 6);

        solution.button("I have handed them over").click();
        solution.link("Organisations").first().click();
        solution.link("Administrators").click();
        solution.field("Organisation").selectOption("AcmeInsuranceMSP");
        var row = solution.page().locator("li.row:has-text('" + word + "')");
        row.getByRole(AriaRole.BUTTON).click();
        solution.field("Type " + word + " to go on").fill(word);
        solution.button("Sign and remove").click();

        solution.sees("The person was removed.");
        assertThatThrownBy(() -> machine.vault("acme-second", "invite", "--role", "i"))
                .hasMessageContaining("MEMBER_REMOVED");
        solution.hasNothingToComplainAbout();
    }

    /** On the chain alone: no peer of that name runs here. Last, because from then on one peer does not answer. */
    @Test
    @Order(Integer.MAX_VALUE)
    void an_organisation_is_registered_once_its_root_is_given(Stage stage) throws IOException {
        var solution = stage.visitor().logIn(stage.machine().regulator(), "solution-admin");
        solution.link("Register").click();
        solution.field("Name of the organisation").fill("Hill Clinic");
        solution.field("MSP ID").fill("HillClinicMSP");
        assertThat(solution.button("Sign and register").isDisabled()).isTrue();

        solution.page().setInputFiles("input[type=file]", stage.machine().root("RegulatorMSP"));
        solution.page()
                .locator(".preview-sentence:has-text('becomes a member of the network with 1 root certificate')")
                .waitFor();
        solution.button("Sign and register").click();

        solution.heading("Invitation to CareVault for").waitFor();
        solution.page().locator("nav.pages a").first().click();
        solution.page().locator("tr:has-text('HillClinicMSP')").waitFor();
        solution.sees("1 peer does not answer.");
        solution.hasNothingToComplainAbout();
    }
}

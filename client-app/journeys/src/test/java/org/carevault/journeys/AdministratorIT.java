// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.carevault.journeys.machine.Accessibility;
import org.carevault.journeys.machine.OnStage;
import org.carevault.journeys.machine.Stage;
import org.carevault.journeys.machine.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnStage.class)
class AdministratorIT {
    private static final String LIST = """
            Name,Role,Days
            Mira Rao,patient,14
            Mira Rao,patient,14
            Dr Ito,doctor,7
            Dr Noor,surgeon,14
            """;

    @Test
    void a_list_is_told_line_by_line_before_anybody_is_invited(Stage stage) throws IOException {
        var administrator = stage.visitor().logIn(stage.machine().city(), "city-admin");
        administrator.link("Invitations").click();

        administrator.page().setInputFiles("input[type=file]", people());
        administrator.sees("3 people can be invited; 1 line is left out. Nothing was sent yet.");
        administrator.sees("can be invited; the same name stands above");
        administrator.sees("the role is not patient, doctor or insurer");
        administrator.button("Sign and invite 3 people").click();

        administrator.sees("Print these 3 or copy the links.");
        Accessibility.holds(administrator.page());
        assertThat(links(administrator))
                .hasSize(3)
                .doesNotHaveDuplicates()
                .allMatch(link -> link.contains("/join#code=") && link.contains("network="))
                .anyMatch(link -> link.contains("role=p"))
                .anyMatch(link -> link.contains("role=d"));
        administrator.hasNothingToComplainAbout();
    }

    @Test
    void an_invitation_waits_on_this_device_until_it_is_handed_over(Stage stage) throws IOException {
        var administrator = stage.visitor().logIn(stage.machine().city(), "city-admin");
        administrator.link("Invitations").click();
        administrator.field("Name").fill("Mira Rao");
        administrator.button("Sign and invite").click();
        administrator.sees("Print it or copy the link.");
        var links = links(administrator);

        administrator
                .logIn(stage.machine().city(), "city-admin")
                .link("Invitations")
                .click();
        administrator.heading("Invitation to CareVault for").waitFor();
        assertThat(links(administrator)).isEqualTo(links);

        administrator.button("I have handed them over").click();
        administrator.link("People").click();
        administrator.link("Invitations").click();
        administrator.heading("Earlier invitations").waitFor();
        assertThat(links(administrator)).isEmpty();
        administrator.hasNothingToComplainAbout();
    }

    @Test
    void whoever_was_invited_joins_and_leaves_after_the_end_of_his_id_was_typed(Stage stage) throws IOException {
        var machine = stage.machine();
        var administrator = stage.visitor().logIn(machine.city(), "city-admin");
        administrator.link("Invitations").click();
        administrator.button("Sign and invite").click();
        var code = codeOf(administrator.page().locator(".sheet p.identifier").textContent());
        var ravi = "ravi-" + code.substring(0, 8).toLowerCase(Locale.ROOT);
        machine.vault(ravi, "join", "--code", code, "--role", "p", "--app", machine.city());
        var id = machine.medicalId(ravi);

        administrator.link("People").click();
        administrator.field("Search by name or medical ID").fill(id);
        administrator.link(id).click();
        administrator.button("Remove this person").click();
        Accessibility.holds(administrator.page());
        var word = id.substring(id.length() - 6);
        administrator.field("Type " + word + " to go on").fill(word);
        administrator.button("Sign and remove").click();

        administrator.sees("The person was removed.");
        administrator.hasNothingToComplainAbout();
    }

    @Test
    void a_doctor_is_found_from_another_hospital_by_the_name_that_his_own_has_signed(Stage stage) throws IOException {
        var machine = stage.machine();
        var mehta = machine.medicalId("dr-mehta");
        var administrator = stage.visitor().logIn(machine.city(), "city-admin");
        administrator.field("Search by name or medical ID").fill(mehta);
        administrator.link(mehta).click();
        administrator.field("Name and title").fill("Dr Anand Mehta");
        administrator.button("Sign and publish").click();
        administrator.heading("Dr Anand Mehta").waitFor();

        var ravi = stage.visitor().logIn(machine.lakeside(), "ravi");
        ravi.link("Share …").click();
        ravi.field("Name, or medical ID").fill("mehta");
        var found = ravi.page().locator(".found button").first();
        found.getByText("name signed by").waitFor();
        assertThat(found.textContent()).contains("Mehta").contains("City Hospital");
        administrator.hasNothingToComplainAbout();
        ravi.hasNothingToComplainAbout();
    }

    private static List<String> links(Visitor administrator) {
        return administrator.page().locator(".sheet p.identifier").allTextContents();
    }

    private static String codeOf(String link) {
        return link.strip().replaceAll(".*code=([^&]+).*", "$1");
    }

    /** Three who can be invited, two of them of one name, and one who cannot. */
    static FilePayload people() {
        return new FilePayload("people.csv", "text/csv", LIST.getBytes(StandardCharsets.UTF_8));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.carevault.journeys.machine.Accessibility;
import org.carevault.journeys.machine.OnStage;
import org.carevault.journeys.machine.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnStage.class)
class AdministratorIT {
    private static final String LIST = """
            Name,Role,Days
            Mira Rao,patient,14
            Dr Noor,surgeon,14
            """;

    @Test
    void a_list_is_told_line_by_line_before_anybody_is_invited(Stage stage) throws IOException {
        var administrator = stage.visitor().logIn(stage.machine().city(), "city-admin");
        administrator.link("Invitations").click();

        administrator.page().setInputFiles("input[type=file]", csv(LIST));
        administrator.sees("1 person can be invited; 1 line is left out. Nothing was sent yet.");
        administrator.sees("the role is not patient, doctor or insurer");
        administrator.button("Sign and invite 1 person").click();

        administrator.heading("Invitation to CareVault for").waitFor();
        Accessibility.holds(administrator.page());
        var link = administrator.page().locator(".sheet p.identifier").textContent();
        assertThat(link).contains("/join#code=").contains("role=p").contains("network=");
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

    private static String codeOf(String link) {
        return link.strip().replaceAll(".*code=([^&]+).*", "$1");
    }

    private static FilePayload csv(String text) {
        return new FilePayload("people.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }
}

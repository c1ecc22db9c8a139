// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.regex.Pattern;
import org.carevault.journeys.machine.OnStage;
import org.carevault.journeys.machine.Stage;
import org.carevault.journeys.machine.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From an invitation to a vault, and back into it. */
@ExtendWith(OnStage.class)
class JoinIT {
    private static final String PASSWORD = "seven small red boats";
    private static final Pattern GROUP = Pattern.compile("group (\\d+)");

    @Test
    void a_newcomer_joins_keeps_the_kit_and_comes_back_with_the_password(Stage stage) throws IOException {
        var newcomer = stage.visitor().goTo(invitation(stage, "p"));
        fillIn(newcomer);
        newcomer.button("Make my keys and join").click();

        newcomer.heading("Keep your recovery kit").waitFor();
        newcomer.button("I have written it down").click();
        typeBack(newcomer);

        newcomer.heading("Who can see your records").waitFor();
        newcomer.button("Log out").click();
        newcomer.heading("Log in").waitFor();
        newcomer.field("E-mail or medical ID").fill("meera@example.org");
        newcomer.field("Password").fill(PASSWORD);
        newcomer.button("Log in").click();
        newcomer.heading("Who can see your records").waitFor();
        newcomer.hasNothingToComplainAbout();
    }

    @Test
    void an_invitation_works_once(Stage stage) throws IOException {
        var link = invitation(stage, "p");
        var first = stage.visitor().goTo(link);
        fillIn(first);
        first.button("Make my keys and join").click();
        first.heading("Keep your recovery kit").waitFor();

        var second = stage.visitor().goTo(link);
        fillIn(second);
        second.button("Make my keys and join").click();

        second.sees("No invitation with this code is open here; it may have been used already.");
    }

    @Test
    void a_short_password_or_two_that_differ_are_told_before_anything_is_sent(Stage stage) throws IOException {
        var newcomer = stage.visitor().goTo(invitation(stage, "p"));
        fillIn(newcomer);
        newcomer.field("The same password again").fill("eight small red boats");
        newcomer.button("Make my keys and join").click();

        newcomer.sees("The two passwords differ.");
        assertThat(newcomer.field("Your name").inputValue()).isEqualTo("Meera Nair");
    }

    private static void fillIn(Visitor newcomer) {
        newcomer.field("Your name").fill("Meera Nair");
        newcomer.field("E-mail").fill("meera@example.org");
        newcomer.field("New password").fill(PASSWORD);
        newcomer.field("The same password again").fill(PASSWORD);
    }

    private static void typeBack(Visitor newcomer) {
        var question = newcomer.page().getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(GROUP));
        var label = newcomer.page().getByText(GROUP).first().innerText();
        var place = GROUP.matcher(label);
        assertThat(place.find()).isTrue();
        var code = newcomer.page().locator(".sheet .code").first().innerText();
        question.fill(code.split("[\\s-]+", -1)[Integer.parseInt(place.group(1)) - 1]);
        newcomer.button("I have kept it").click();
    }

    private static String invitation(Stage stage, String role) throws IOException {
        var machine = stage.machine();
        var told = new ObjectMapper().readTree(machine.vault("city-admin", "invite", "--role", role, "--json"));
        return machine.city() + "/join#code=" + told.path("code").asText() + "&role=" + role;
    }
}

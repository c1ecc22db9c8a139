// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.carevault.journeys.machine.OnStage;
import org.carevault.journeys.machine.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From an invitation to a vault, and back into it. */
@ExtendWith(OnStage.class)
class JoinIT {
    @Test
    void a_newcomer_joins_keeps_the_kit_and_comes_back_with_the_password(Stage stage) throws IOException {
        var newcomer = stage.visitor();
        var joining = new Newcomer(newcomer).fillIn(invitation(stage));

        joining.join();
        joining.typeBack();
        newcomer.sees("Nobody but you can read your records.");
        newcomer.sees("Nobody did anything with your records since your last visit.");
        newcomer.button("Log out").click();
        newcomer.heading("Log in").waitFor();
        newcomer.field("E-mail or medical ID").fill("meera@example.org");
        newcomer.field("Password").fill(Newcomer.PASSWORD);
        newcomer.button("Log in").click();
        newcomer.heading("Who can see your records").waitFor();
        newcomer.hasNothingToComplainAbout();
    }

    @Test
    void an_invitation_works_once(Stage stage) throws IOException {
        var link = invitation(stage);
        new Newcomer(stage.visitor()).fillIn(link).join();

        var second = stage.visitor();
        new Newcomer(second).fillIn(link);
        second.button("Make my keys and join").click();

        second.sees("No invitation with this code is open here; it may have been used already.");
    }

    @Test
    void a_short_password_or_two_that_differ_are_told_before_anything_is_sent(Stage stage) throws IOException {
        var newcomer = stage.visitor();
        new Newcomer(newcomer).fillIn(invitation(stage));
        newcomer.field("The same password again").fill("eight small red boats");
        newcomer.button("Make my keys and join").click();

        newcomer.sees("The two passwords differ.");
        assertThat(newcomer.field("Your name").inputValue()).isEqualTo("Meera Nair");
    }

    private static String invitation(Stage stage) throws IOException {
        return Newcomer.invitation(stage, stage.machine().city());
    }
}

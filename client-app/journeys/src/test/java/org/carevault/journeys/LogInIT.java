// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.carevault.journeys.machine.OnStage;
import org.carevault.journeys.machine.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnStage.class)
class LogInIT {
    @Test
    void a_patient_logs_in_and_sees_who_can_see_her_records(Stage stage) throws IOException {
        var asha = stage.visitor().logIn(stage.machine().city(), "asha");

        asha.heading("Who can see your records").waitFor();
        asha.heading("Since your last visit").waitFor();
        asha.hasNothingToComplainAbout();
    }

    @Test
    void a_wrong_password_is_told_and_what_was_typed_stays(Stage stage) {
        var visitor = stage.visitor().goTo(stage.machine().city() + "/app/keyring-file");
        visitor.page().setInputFiles("input[type=file]", stage.machine().keyring("asha"));
        visitor.field("Password").fill("not the password");

        visitor.button("Log in").click();

        visitor.sees("The password or code is wrong.");
        assertThat(visitor.field("Password").inputValue()).isEqualTo("not the password");
    }

    @Test
    void on_a_development_ledger_every_page_says_so(Stage stage) {
        stage.visitor().goTo(stage.machine().city()).sees("Development ledger: one operator, no consensus.");
    }

    @Test
    void a_page_in_another_language_is_in_it_after_the_next_visit_too(Stage stage) {
        var visitor = stage.visitor().goTo(stage.machine().city()).speaks("ar");

        visitor.goTo(stage.machine().city()).sees("كلمة المرور");

        assertThat(visitor.page().locator("html").getAttribute("dir")).isEqualTo("rtl");
    }
}

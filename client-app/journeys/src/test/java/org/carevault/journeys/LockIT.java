// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Date;
import org.carevault.journeys.machine.OnStage;
import org.carevault.journeys.machine.Stage;
import org.carevault.journeys.machine.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nobody is there for a quarter of an hour. The page's clock is moved, not the world's. */
@ExtendWith(OnStage.class)
class LockIT {
    @Test
    void an_idle_page_warns_and_is_locked(Stage stage) throws IOException {
        var asha = withClock(stage);

        pass(asha, Duration.ofSeconds(14 * 60 + 10));
        asha.heading("Are you still there?").waitFor();
        pass(asha, Duration.ofSeconds(60));

        asha.heading("Locked").waitFor();
        asha.sees("The page was locked because nobody seemed to be there.");
    }

    @Test
    void who_came_with_a_keyring_file_comes_back_with_it(Stage stage) throws IOException {
        var asha = withClock(stage);
        asha.link("Activity").first().click();

        pass(asha, Duration.ofMinutes(16));
        asha.heading("Locked").waitFor();
        asha.page().clock().setSystemTime(new Date());
        asha.typeKeyring("asha").button("Unlock").click();

        asha.heading("Activity by day").waitFor();
    }

    @Test
    void who_answers_the_warning_stays(Stage stage) throws IOException {
        var asha = withClock(stage);

        pass(asha, Duration.ofSeconds(14 * 60 + 10));
        asha.button("Stay").click();
        pass(asha, Duration.ofSeconds(120));

        asha.heading("Who can see your records").waitFor();
    }

    @Test
    void what_was_typed_is_there_again_after_the_page_was_locked(Stage stage) throws IOException {
        var mira = stage.visitor();
        mira.page().clock().install();
        PatientSteps.join(mira, stage);
        PatientSteps.add(mira, Documents.summary("Hay fever"), "Allergy test");
        PatientSteps.fillInSharing(mira, stage.machine().medicalId("dr-lin"), "Allergy test");
        mira.page().clock().runFor(1_000); // the draft is kept

        pass(mira, Duration.ofMinutes(16));
        unlock(mira);

        mira.page()
                .locator(".preview-sentence:has-text('Dr Lin'):has-text('Allergy test'):has-text('treatment')")
                .waitFor();
        mira.button("Sign and share").click();
        mira.sees("You can stop it at any time.");
    }

    @Test
    void what_was_typed_about_a_file_is_there_again_too(Stage stage) throws IOException {
        var mira = stage.visitor();
        mira.page().clock().install();
        PatientSteps.join(mira, stage);
        PatientSteps.adding(mira);
        mira.page().locator("input[type=file]").first().setInputFiles(Documents.photo());
        mira.field("Title").fill("Letter of the eye doctor");
        mira.page().clock().runFor(1_000); // the draft is kept

        pass(mira, Duration.ofMinutes(16));
        unlock(mira);
        mira.sees("You had begun with");
        mira.page().locator("input[type=file]").first().setInputFiles(Documents.photo());

        assertThat(mira.field("Title").inputValue()).isEqualTo("Letter of the eye doctor");
    }

    private static void unlock(Visitor mira) {
        mira.heading("Locked").waitFor();
        mira.page().clock().setSystemTime(new Date()); // whose clock is wrong does not come in
        mira.field("Password").fill(PatientSteps.PASSWORD);
        mira.button("Unlock").click();
    }

    private static Visitor withClock(Stage stage) throws IOException {
        var asha = stage.visitor();
        asha.page().clock().install();
        return asha.logIn(stage.machine().city(), "asha");
    }

    private static void pass(Visitor visitor, Duration time) {
        visitor.page().clock().fastForward(time.toMillis());
    }
}

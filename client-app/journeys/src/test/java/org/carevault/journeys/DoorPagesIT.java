// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.carevault.journeys.machine.Accessibility;
import org.carevault.journeys.machine.ForEverybody;
import org.carevault.journeys.machine.OnStage;
import org.carevault.journeys.machine.Stage;
import org.carevault.journeys.machine.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The pages on the way in, and before a page that was locked. */
@ExtendWith(OnStage.class)
class DoorPagesIT {
    private static final int NARROWEST = 320;
    private static final int DESKTOP = 1280;
    private static final int HEIGHT = 800;

    @Test
    void joining_and_its_kit_are_for_everybody(Stage stage) throws IOException {
        var visitor = stage.visitor();
        var newcomer = new Newcomer(visitor).fillIn(invitation(stage));
        ForEverybody.holds(visitor, "newcomer-form");

        newcomer.join();
        ForEverybody.holds(visitor, "newcomer-kit");
        newcomer.toTypingBack();
        ForEverybody.holds(visitor, "newcomer-type-back");
        visitor.hasNothingToComplainAbout();
    }

    @Test
    void a_new_vault_code_after_a_lost_password_is_for_everybody(Stage stage, @TempDir Path folder) throws IOException {
        var newcomer = new Newcomer(stage.visitor()).fillIn(invitation(stage));
        newcomer.join();
        newcomer.saveKit(folder.resolve("kit.age"));
        var elsewhere = stage.visitor().goTo(stage.machine().city() + "/app/lost-password");
        elsewhere.page().setInputFiles("input[type=file]", folder.resolve("kit.age"));
        elsewhere.field("Recovery code").fill(newcomer.recoveryCode());
        elsewhere.field("New password").fill(Newcomer.PASSWORD);
        elsewhere.field("The same password again").fill(Newcomer.PASSWORD);
        elsewhere.button("Open my vault").click();

        elsewhere.heading("Keep your new vault code").waitFor();
        ForEverybody.holds(elsewhere, "new-vault-code");
    }

    @Test
    void the_warning_and_the_locked_page_are_for_everybody(Stage stage) throws IOException {
        var visitor = stage.visitor();
        visitor.page().clock().install();
        var newcomer = new Newcomer(visitor).fillIn(invitation(stage));
        newcomer.join();
        newcomer.typeBack();
        for (var language : List.of("hi", "ar", "en")) {
            visitor.speaks(language);
            warned(visitor, language);
        }

        visitor.page().clock().fastForward(Duration.ofMinutes(16).toMillis());
        visitor.heading("Locked").waitFor();
        ForEverybody.holds(visitor, "locked");
    }

    /** The warning lasts for a minute, so it is answered before the next language. */
    private static void warned(Visitor visitor, String language) {
        visitor.page().clock().fastForward(Duration.ofMinutes(14).plusSeconds(5).toMillis());
        visitor.page().locator("dialog [role=timer]").waitFor();
        Accessibility.holds(visitor.page());
        visitor.page().setViewportSize(NARROWEST, HEIGHT);
        Accessibility.fits(visitor.page());
        visitor.picture("idle-" + language + "-phone");
        visitor.page().setViewportSize(DESKTOP, HEIGHT);
        visitor.page().locator("dialog .buttons button").last().click();
        visitor.page().locator("dialog").waitFor(new WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private static String invitation(Stage stage) throws IOException {
        return Newcomer.invitation(stage, stage.machine().city());
    }
}

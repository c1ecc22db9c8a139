// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import java.io.IOException;
import java.util.List;
import org.carevault.journeys.machine.Accessibility;
import org.carevault.journeys.machine.OnStage;
import org.carevault.journeys.machine.Stage;
import org.carevault.journeys.machine.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The patient's pages behind those of the navigation: axe finds nothing in any language, and the narrowest screen is wide enough. */
@ExtendWith(OnStage.class)
class PatientPagesIT {
    private static final List<String> LANGUAGES = List.of("en", "hi", "ar");

    @Test
    void a_record_and_its_comparison_are_for_everybody(Stage stage) throws IOException {
        var asha = asha(stage);

        asha.link("Records").first().click();
        asha.page().locator("a.record-line").first().click();
        asha.page().locator(".happening").first().waitFor();
        isForEverybody(asha);
        asha.button("Delete for good").click();
        Accessibility.holds(asha.page());
        asha.button("Cancel").click();
        asha.link("Compare a file with the chain").click();
        isForEverybody(asha);
    }

    @Test
    void adding_a_record_is_for_everybody(Stage stage) throws IOException {
        var asha = asha(stage);

        asha.link("Records").first().click();
        asha.link("Add a record").click();
        isForEverybody(asha);
    }

    @Test
    void sharing_and_what_somebody_can_see_are_for_everybody(Stage stage) throws IOException {
        var asha = asha(stage);
        var doctor = stage.machine()
                .vault("dr-lin", "whoami")
                .strip()
                .lines()
                .findFirst()
                .orElseThrow();

        asha.link("Sharing").first().click();
        asha.link("Share …").first().click();
        asha.field("Name, or medical ID").fill(doctor.replaceAll("(?s).*?(d[0-9a-z]{27}).*", "$1"));
        asha.page().locator(".found button").click();
        asha.page().locator("summary:has-text('More than reading')").click();
        isForEverybody(asha);
    }

    @Test
    void the_chain_is_for_everybody(Stage stage) throws IOException {
        var asha = asha(stage);

        asha.link("Activity").first().click();
        asha.link("See the chain itself").click();
        asha.sees("fit together");
        isForEverybody(asha);
        asha.hasNothingToComplainAbout();
    }

    private static Visitor asha(Stage stage) throws IOException {
        return stage.visitor().logIn(stage.machine().city(), "asha");
    }

    private static void isForEverybody(Visitor visitor) {
        for (var language : LANGUAGES) {
            visitor.speaks(language);
            Accessibility.holds(visitor.page());
            visitor.page().setViewportSize(320, 800);
            Accessibility.fits(visitor.page());
            visitor.page().setViewportSize(1280, 900);
        }
        visitor.speaks("en");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import java.io.IOException;
import java.util.List;
import org.carevault.journeys.machine.ForEverybody;
import org.carevault.journeys.machine.Machine;
import org.carevault.journeys.machine.OnStage;
import org.carevault.journeys.machine.Stage;
import org.carevault.journeys.machine.Visitor;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page of the navigation and every page before it. */
@ExtendWith(OnStage.class)
class EveryPageIT {
    /** One of each role. */
    enum Somebody {
        ASHA("asha"),
        DR_LIN("dr-lin"),
        ACME_CLERK("acme-clerk"),
        CITY_ADMIN("city-admin"),
        SOLUTION_ADMIN("solution-admin"),
        AUDITOR("auditor");

        private final String label;

        Somebody(String label) {
            this.label = label;
        }

        private String app(Machine machine) {
            return switch (this) {
                case ASHA, CITY_ADMIN -> machine.city();
                case DR_LIN -> machine.lakeside();
                case ACME_CLERK -> machine.acme();
                case SOLUTION_ADMIN, AUDITOR -> machine.regulator();
            };
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/join", "/app/lost-password", "/app/keyring-file"})
    void a_page_for_strangers_is_for_everybody(String address, Stage stage) {
        var visitor = stage.visitor().goTo(stage.machine().city() + address);
        visitor.page().locator("h1").waitFor();

        ForEverybody.holds(visitor, "stranger" + address.replaceAll("\\W+", "-"));

        visitor.hasNothingToComplainAbout();
    }

    @ParameterizedTest
    @EnumSource(Somebody.class)
    void a_page_for_members_is_for_everybody(Somebody somebody, Stage stage) throws IOException {
        var visitor = stage.visitor().logIn(somebody.app(stage.machine()), somebody.label);

        for (var page : pagesOf(visitor)) {
            visitor.page().locator("nav.pages a[href='" + page + "']").click();
            visitor.page()
                    .locator("nav.pages a[aria-current=page][href='" + page + "']")
                    .waitFor();
            ForEverybody.holds(visitor, somebody.label + page.replaceAll("\\W+", "-"));
        }

        visitor.hasNothingToComplainAbout();
    }

    private static List<String> pagesOf(Visitor visitor) {
        return visitor.page().locator("nav.pages a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
    }
}

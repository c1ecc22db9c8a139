// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.carevault.journeys.machine.Accessibility;
import org.carevault.journeys.machine.Machine;
import org.carevault.journeys.machine.OnStage;
import org.carevault.journeys.machine.Stage;
import org.carevault.journeys.machine.Visitor;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every page of the navigation and every page before it, in every language: axe finds nothing, and nobody scrolls sideways on the
 * narrowest screen. With {@code -Dcarevault.pictures=DIR} there is a picture of each, on a desktop and on a phone.
 */
@ExtendWith(OnStage.class)
class EveryPageIT {
    private static final List<String> LANGUAGES = List.of("en", "hi", "ar");
    private static final int NARROWEST = 320;
    private static final int PHONE = 360;
    private static final int DESKTOP = 1280;
    private static final int HEIGHT = 800;
    private static final int WHOLE_LIST = 8_000;
    private static final int PATIENCE = 30_000;

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

        look(visitor, "stranger" + address.replaceAll("\\W+", "-"));

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
            look(visitor, somebody.label + page.replaceAll("\\W+", "-"));
        }

        visitor.hasNothingToComplainAbout();
    }

    private static List<String> pagesOf(Visitor visitor) {
        return visitor.page().locator("nav.pages a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    private static void look(Visitor visitor, String name) {
        var page = visitor.page();
        for (var language : LANGUAGES) {
            visitor.speaks(language);
            settled(page);
            Accessibility.holds(page);
            picture(page, name + "-" + language + "-desktop");
            page.setViewportSize(NARROWEST, HEIGHT);
            Accessibility.fits(page);
            page.setViewportSize(PHONE, HEIGHT);
            picture(page, name + "-" + language + "-phone");
            page.setViewportSize(DESKTOP, HEIGHT);
        }
        visitor.speaks("en");
    }

    /** Lines of a list open when they come into view, so for this moment all of them are. */
    private static void settled(Page page) {
        page.setViewportSize(DESKTOP, WHOLE_LIST);
        PlaywrightAssertions.assertThat(page.locator("main .skeleton, main .skeleton-line"))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE));
        page.setViewportSize(DESKTOP, HEIGHT);
    }

    private static void picture(Page page, String name) {
        Optional.ofNullable(System.getProperty("carevault.pictures"))
                .ifPresent(folder -> page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of(folder).resolve(name + ".png"))
                        .setFullPage(true)));
    }
}

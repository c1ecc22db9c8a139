// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys.machine;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;

/**
 * That the page which somebody has before him is a page for everybody: axe finds nothing in any language, contrast holds in the dark,
 * and nobody scrolls sideways on the narrowest screen or at 200 % zoom, which halves the screen. With {@code -Dcarevault.pictures=DIR}
 * there are pictures of it.
 */
public final class ForEverybody {
    private static final List<String> LANGUAGES = List.of("en", "hi", "ar");
    private static final int NARROWEST = 320;
    private static final int PHONE = 390;
    private static final int DESKTOP = 1280;
    private static final int HEIGHT = 800;
    private static final int WHOLE_LIST = 8_000;
    private static final int PATIENCE = 30_000;

    private ForEverybody() {}

    /** @param name of the pictures, without language and suffix */
    public static void holds(Visitor visitor, String name) {
        for (var language : LANGUAGES) {
            visitor.speaks(language);
            bright(visitor, name + "-" + language);
        }
        dark(visitor, name + "-ar-dark");
        visitor.speaks("en");
        if (System.getProperty("carevault.pictures") != null) dark(visitor, name + "-en-dark");
    }

    private static void bright(Visitor visitor, String name) {
        var page = visitor.page();
        settled(page);
        Accessibility.holds(page);
        visitor.wholePicture(name + "-desktop");
        page.setViewportSize(NARROWEST, HEIGHT);
        Accessibility.fits(page);
        page.setViewportSize(DESKTOP / 2, HEIGHT / 2);
        Accessibility.fits(page);
        page.setViewportSize(PHONE, HEIGHT);
        visitor.wholePicture(name + "-phone");
        page.setViewportSize(DESKTOP, HEIGHT);
    }

    private static void dark(Visitor visitor, String name) {
        var page = visitor.page();
        // Colours that are still on their way from light to dark are nobody's.
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK).setReducedMotion(ReducedMotion.REDUCE));
        Accessibility.hasContrast(page);
        visitor.wholePicture(name + "-desktop");
        page.setViewportSize(PHONE, HEIGHT);
        visitor.wholePicture(name + "-phone");
        page.setViewportSize(DESKTOP, HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /** Lines of a list open when they come into view, so for this moment all of them are. */
    private static void settled(Page page) {
        page.setViewportSize(DESKTOP, WHOLE_LIST);
        PlaywrightAssertions.assertThat(page.locator("main .skeleton, main .skeleton-line"))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE));
        page.setViewportSize(DESKTOP, HEIGHT);
    }
}

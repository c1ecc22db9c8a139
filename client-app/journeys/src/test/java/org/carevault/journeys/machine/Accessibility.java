// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys.machine;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe finds, and whether a page fits a narrow screen. */
public final class Accessibility {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Accessibility() {}

    /** That axe finds nothing on the page as it is now. */
    public static void holds(Page page) {
        isEmpty(page, new AxeBuilder(page).withTags(RULES));
    }

    /** That every word can be told from what is behind it. */
    public static void hasContrast(Page page) {
        isEmpty(page, new AxeBuilder(page).withRules(List.of("color-contrast")));
    }

    private static void isEmpty(Page page, AxeBuilder axe) {
        var findings = axe.analyze().getViolations().stream()
                .map(rule -> rule.getId() + ": "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList())
                .toList();
        assertThat(findings)
                .as("axe on " + page.url() + " in " + page.locator("html").getAttribute("lang"))
                .isEmpty();
    }

    /** That nobody has to scroll sideways. */
    public static void fits(Page page) {
        var over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) over).intValue())
                .as("pixels beyond the screen on " + page.url())
                .isLessThanOrEqualTo(0);
    }
}

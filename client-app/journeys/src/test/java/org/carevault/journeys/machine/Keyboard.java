// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys.machine;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;

/** Two hands on a keyboard and none on a mouse. What cannot be reached by the Tab key cannot be reached at all. */
public final class Keyboard {
    private static final int PATIENCE = 100;
    private static final String HAS_FOCUS = "element => element === document.activeElement";
    // What has the focus must be seen: on the screen, and not below the navigation.
    private static final String IS_SEEN = """
            element => {
              const shown = element.getBoundingClientRect().width > 1 ? element : element.labels[0];
              const { left, top, width, height } = shown.getBoundingClientRect();
              const there = document.elementFromPoint(left + width / 2, top + Math.min(height, innerHeight) / 2);
              return there !== null && !there.closest('nav.pages, .banner, .top') === !element.closest('nav.pages, .banner, .top');
            }""";

    // And it is drawn around, or its label is.
    private static final String IS_MARKED = """
            element => [element, ...element.labels ?? []].some((one) => {
              const { outlineStyle, outlineWidth } = getComputedStyle(one);
              return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
            })""";

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
        // From now on the browser hands its file dialogs over; asked for at the last moment it may open its own.
        page.onFileChooser(chooser -> {});
    }

    /** Presses Tab until this has the focus. */
    public Keyboard to(Locator target) {
        target.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        for (var presses = 0; presses < PATIENCE && !has(target, HAS_FOCUS); presses++)
            page.keyboard().press("Tab");
        assertThat(has(target, HAS_FOCUS)).as("Tab reaches " + target).isTrue();
        assertThat(has(target, IS_SEEN))
                .as("what has the focus is seen: " + target)
                .isTrue();
        assertThat(has(target, IS_MARKED))
                .as("what has the focus is marked: " + target)
                .isTrue();
        return this;
    }

    /** Goes there and presses Enter, once it takes that. */
    public Keyboard press(Locator target) {
        to(target);
        PlaywrightAssertions.assertThat(target).isEnabled();
        page.keyboard().press("Enter");
        return this;
    }

    /** Goes there and types. */
    public Keyboard type(Locator field, String text) {
        to(field);
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
        return this;
    }

    /** Goes to a choice and takes the one that is first; others are reached by the arrows. */
    public Keyboard tick(Locator choice) {
        to(choice);
        page.keyboard().press("Space");
        return this;
    }

    /** Goes to a group of choices, by the one that is chosen, and takes another one by the arrows. */
    public Keyboard pick(Locator chosen, Locator other) {
        to(chosen);
        for (var presses = 0; presses < PATIENCE && !has(other, HAS_FOCUS); presses++)
            page.keyboard().press("ArrowDown");
        return to(other);
    }

    /** Goes to a list that folds out, and takes the one so many below. */
    public Keyboard down(Locator list, int steps) {
        to(list);
        for (var step = 0; step < steps; step++) page.keyboard().press("ArrowDown");
        return this;
    }

    /** Goes to where a file is chosen, and chooses one in the dialog of the system. */
    public Keyboard choose(Locator input, FilePayload file) {
        to(input);
        page.waitForFileChooser(() -> page.keyboard().press("Enter")).setFiles(file);
        return this;
    }

    private static boolean has(Locator target, String question) {
        return (Boolean) target.evaluate(question);
    }
}

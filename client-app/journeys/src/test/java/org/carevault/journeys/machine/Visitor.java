// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys.machine;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One person before one browser. What the browser complains about is kept: a journey that ends well has no complaints. */
public final class Visitor implements AutoCloseable {
    private static final int PATIENCE = 30_000;

    private final Machine machine;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visitor(Machine machine, BrowserContext context) {
        this.machine = machine;
        this.context = context;
        context.setDefaultTimeout(PATIENCE);
        page = context.newPage();
        page.onPageError(error -> complaints.add(error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) complaints.add(message.text() + " " + message.location());
        });
    }

    public Page page() {
        return page;
    }

    /** Goes to an address of an app, for example {@code machine.city() + "/app"}. */
    public Visitor goTo(String address) {
        page.navigate(address);
        return this;
    }

    /** Logs in at an app with the keyring file of one of the demonstration's people, and sees the first page. */
    public Visitor logIn(String app, String person) throws IOException {
        goTo(app + "/app/keyring-file").typeKeyring(person);
        button("Log in").click();
        page.getByRole(AriaRole.NAVIGATION).waitFor();
        return this;
    }

    /** Chooses the keyring file of one of the demonstration's people, and types its password. */
    public Visitor typeKeyring(String person) throws IOException {
        page.setInputFiles("input[type=file]", machine.keyring(person));
        field("Password").fill(machine.passphrase());
        return this;
    }

    public Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    public Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    public Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    public Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /** The same person without a mouse. */
    public Keyboard keyboard() {
        return new Keyboard(page);
    }

    /** Waits until a text stands on the page. */
    public Visitor sees(String text) {
        page.getByText(text).first().waitFor();
        return this;
    }

    /** Waits until the page refuses with this sentence; its code is one tap away. Older refusals do not count: see {@link #looksAnew}. */
    public void isRefused(String sentence, String code) {
        var problem = page.locator(".problem:not([data-seen]):has-text(\"" + sentence + "\")")
                .first();
        problem.waitFor();
        assertThat(problem.locator("details .identifier").textContent()).startsWith(code);
    }

    /** Has seen what the page refuses by now. */
    public Visitor looksAnew() {
        page.locator(".problem")
                .all()
                .forEach(problem -> problem.evaluate("problem => { problem.dataset.seen = 'yes' }"));
        return this;
    }

    /** Chooses a language by its tag. */
    public Visitor speaks(String language) {
        page.locator(".language select").selectOption(language);
        page.locator("html[lang=" + language + "]").waitFor();
        return this;
    }

    /** Keeps a picture of the page as it is, where {@code -Dcarevault.pictures=DIR} says to. */
    public Visitor picture(String name) {
        picture(name, false);
        return this;
    }

    /** The same of the whole page, however long it is. */
    public Visitor wholePicture(String name) {
        picture(name, true);
        return this;
    }

    private void picture(String name, boolean whole) {
        Optional.ofNullable(System.getProperty("carevault.pictures"))
                .ifPresent(folder -> page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of(folder).resolve(name + ".png"))
                        .setFullPage(whole)));
    }

    /** That neither the page's policy nor a script of it failed. */
    public void hasNothingToComplainAbout() {
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }

    public List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        context.close();
    }
}

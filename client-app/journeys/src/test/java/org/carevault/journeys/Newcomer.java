// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.carevault.journeys.machine.Stage;
import org.carevault.journeys.machine.Visitor;

/** Somebody who joins in the browser, step by step. */
final class Newcomer {
    static final String PASSWORD = "seven small red boats";
    static final String KIT_DUE = "You have no recovery kit of your present keys yet.";

    private static final Pattern GROUP = Pattern.compile("group (\\d+)");

    private final Visitor visitor;

    Newcomer(Visitor visitor) {
        this.visitor = visitor;
    }

    /** A link that City Hospital's administrator hands over; it leads to the app at that address. */
    static String invitation(Stage stage, String app) throws IOException {
        return invitation(stage, app, "city-admin", "p");
    }

    /** The same from another administrator and for another role. */
    static String invitation(Stage stage, String app, String administrator, String role) throws IOException {
        var machine = stage.machine();
        var told = new ObjectMapper().readTree(machine.vault(administrator, "invite", "--role", role, "--json"));
        return app + "/join#code=" + told.path("code").asText() + "&role=" + role + "&network=" + machine.fingerprint();
    }

    /** Opens a link and fills the form in. */
    Newcomer fillIn(String link) {
        visitor.goTo(link);
        visitor.field("Your name").fill("Meera Nair");
        visitor.field("E-mail").fill("meera@example.org");
        visitor.field("New password").fill(PASSWORD);
        visitor.field("The same password again").fill(PASSWORD);
        return this;
    }

    /** Joins, and stands before the recovery kit. */
    void join() {
        visitor.button("Make my keys and join").click();
        visitor.heading("Keep your recovery kit").waitFor();
    }

    /** The recovery code on the kit's page. */
    String recoveryCode() {
        return visitor.page().locator(".sheet .code").first().innerText().strip();
    }

    /** Saves the kit's file. */
    void saveKit(Path file) {
        visitor.page()
                .waitForDownload(() -> visitor.button("Save the kit’s file").click())
                .saveAs(file);
    }

    /** The medical ID on the kit's page. */
    String medicalId() {
        return visitor.page().locator(".sheet .identifier").first().innerText().strip();
    }

    /** Types the asked part of the recovery code back, and is in. */
    void typeBack() {
        keepKit();
        visitor.heading("Who can see your records").waitFor();
    }

    /** Saves the kit's file, and stands before the question for a part of the code. */
    void toTypingBack() {
        visitor.page()
                .waitForDownload(() -> visitor.button("Save the kit’s file").click());
        visitor.button("I have it on paper").click();
        visitor.button("I have kept it").waitFor();
    }

    /** Saves the kit's file, and types the asked part of the recovery code back. */
    void keepKit() {
        var code = recoveryCode();
        toTypingBack();
        question().fill(groupAsked(code));
        visitor.button("I have kept it").click();
    }

    /** Where a part of the recovery code is typed back. */
    Locator question() {
        return visitor.page().getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(GROUP));
    }

    /** The part of the recovery code that the page asks for. */
    String groupAsked(String code) {
        var place = GROUP.matcher(visitor.page().getByText(GROUP).first().innerText());
        assertThat(place.find()).isTrue();
        return code.split("[\\s-]+", -1)[Integer.parseInt(place.group(1)) - 1];
    }
}

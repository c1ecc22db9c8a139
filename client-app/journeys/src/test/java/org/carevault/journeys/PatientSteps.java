// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import org.carevault.journeys.machine.Stage;
import org.carevault.journeys.machine.Visitor;

/** What patients do again and again, in words: joining, putting something into their vault, letting somebody in. */
final class PatientSteps {
    static final String PASSWORD = "a long walk by the sea";

    private PatientSteps() {}

    /** Joins City Hospital by a new invitation and keeps the kit; gives the medical ID. */
    static String join(Visitor visitor, Stage stage) throws IOException {
        var code = stage.machine().vault("city-admin", "invite", "--role", "p").strip();
        visitor.goTo(stage.machine().city() + "/join#code=" + code + "&role=p");
        visitor.field("Your name").fill("Mira Rao");
        visitor.field("E-mail").fill("mira-" + code.substring(0, 8) + "@example.org");
        visitor.field("New password").fill(PASSWORD);
        visitor.field("The same password again").fill(PASSWORD);
        visitor.button("Make my keys and join").click();
        visitor.heading("Keep your recovery kit").waitFor();
        var medicalId = visitor.page().locator(".sheet .identifier").first().textContent();
        new Newcomer(visitor).keepKit();
        visitor.sees("Nobody but you can read your records.");
        return medicalId;
    }

    /** Puts a file into the vault, from the page of one's records. */
    static void add(Visitor visitor, FilePayload file, String title) {
        adding(visitor);
        visitor.page().locator("input[type=file]").first().setInputFiles(file);
        visitor.field("Title").fill(title);
        visitor.button("Seal and add").click();
        visitor.sees("Your record is in your vault");
    }

    /** Goes to where a file is chosen. */
    static void adding(Visitor visitor) {
        visitor.link("Records").first().click();
        visitor.link("Add a record").click();
        visitor.page().locator(".drop").waitFor();
    }

    /** Fills in the sharing sentence for treatment; the button that signs it is not pressed. */
    static void fillInSharing(Visitor visitor, String grantee, String title) {
        visitor.link("Sharing").first().click();
        visitor.link("Share …").first().click();
        visitor.field("Name, or medical ID").fill(grantee);
        visitor.page().locator(".found button").first().click();
        visitor.page()
                .locator("label.record-choice:has-text('" + title + "') input")
                .check();
        visitor.page().getByText("my treatment").click();
        visitor.page()
                .locator(".preview-sentence:has-text('may read'):has-text('" + title + "')")
                .waitFor();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import org.carevault.journeys.machine.Keyboard;
import org.carevault.journeys.machine.OnStage;
import org.carevault.journeys.machine.Stage;
import org.carevault.journeys.machine.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The main jobs by keyboard alone. */
@ExtendWith(OnStage.class)
class KeyboardIT {
    /** Where refused reads stand among the outcomes. */
    private static final int REFUSED = 2;

    @Test
    void a_newcomer_joins_and_comes_back(Stage stage) throws IOException {
        var meera =
                stage.visitor().goTo(Newcomer.invitation(stage, stage.machine().city()));
        var keys = meera.keyboard();
        keys.type(meera.field("Your name"), "Meera Nair").type(meera.field("E-mail"), "meera@example.org");
        keys.type(meera.field("New password"), Newcomer.PASSWORD);
        keys.type(meera.field("The same password again"), Newcomer.PASSWORD);
        meera.page().keyboard().press("Enter");
        meera.heading("Keep your recovery kit").waitFor();

        var kit = new Newcomer(meera);
        var code = kit.recoveryCode();
        meera.page().waitForDownload(() -> keys.press(meera.button("Save the kit’s file")));
        keys.press(meera.button("I have it on paper")).type(kit.question(), kit.groupAsked(code));
        keys.press(meera.button("I have kept it"));
        meera.heading("Who can see your records").waitFor();

        keys.press(meera.button("Log out"));
        meera.heading("Log in").waitFor();
        keys.type(meera.field("E-mail or medical ID"), "meera@example.org");
        keys.type(meera.field("Password"), Newcomer.PASSWORD).press(meera.button("Log in"));
        meera.heading("Who can see your records").waitFor();
        meera.hasNothingToComplainAbout();
    }

    @Test
    void an_auditor_looks_for_refused_reads(Stage stage) throws IOException {
        var auditor = stage.visitor().logIn(stage.machine().regulator(), "auditor");
        var keys = auditor.keyboard();

        keys.press(auditor.link("Search").first());
        keys.type(auditor.field("Patient"), stage.machine().medicalId("ravi"));
        keys.to(auditor.field("From")).down(auditor.field("Outcome"), REFUSED);
        assertThat(auditor.field("Outcome")).hasValue("deny");
        auditor.sees("A record was asked for, and refused");
        keys.press(auditor.page().locator("tbody summary").first());
        assertThat(auditor.page().locator("tbody details").first()).hasAttribute("open", "");

        keys.press(auditor.button("Clear"));
        assertThat(auditor.field("Patient")).hasValue("");
        auditor.hasNothingToComplainAbout();
    }

    @Test
    void a_patient_logs_in_adds_a_record_shares_it_and_stops(Stage stage) throws IOException {
        var machine = stage.machine();
        var ravi = stage.visitor().goTo(machine.lakeside() + "/app/keyring-file");
        var keys = logIn(ravi, stage, "ravi");

        keys.press(ravi.link("Records").first()).press(ravi.link("Add a record"));
        keys.choose(ravi.page().locator("input[type=file]").first(), Documents.summary("Hay fever"));
        keys.type(ravi.field("Title"), "By keyboard").press(ravi.button("Seal and add"));
        keys.press(ravi.page().locator(".done a:has-text('Share')"));

        keys.type(ravi.field("Name, or medical ID"), machine.medicalId("dr-lin"));
        keys.press(ravi.page().locator(".found button").first());
        keys.tick(ravi.field("my treatment")).press(ravi.button("Sign and share"));
        ravi.sees("You can stop it at any time.");

        keys.press(ravi.link("Home").first()).press(ravi.button("Stop"));
        assertThat(ravi.button("Stop now")).isFocused();
        ravi.page().keyboard().press("Enter");
        ravi.sees("Nobody but you can read your records.");
        ravi.hasNothingToComplainAbout();
    }

    @Test
    void a_doctor_asks_the_patient_gives_less_and_the_doctor_reads(Stage stage) throws IOException {
        var machine = stage.machine();
        var doctor = stage.visitor().logIn(machine.lakeside(), "dr-lin");
        var hands = doctor.keyboard();
        hands.type(doctor.field("Open a patient by medical ID"), machine.medicalId("ravi"));
        doctor.page().keyboard().press("Enter");
        hands.press(doctor.button("Sign and ask"));
        doctor.sees("You have asked.");

        var ravi = stage.visitor().logIn(machine.lakeside(), "ravi");
        var keys = ravi.keyboard();
        keys.press(ravi.link("Look"));
        keys.pick(ravi.page().locator(".choices input:checked").last(), ravi.field("1 day"));
        keys.press(ravi.button("Sign and share"));
        ravi.sees("They can read what you gave.");

        hands.press(doctor.link("Patients").first()).press(doctor.link(machine.medicalId("ravi")));
        hands.press(doctor.page().locator(".timeline a").first()).press(doctor.button("Record and open"));
        doctor.sees("This is the document that its author signed.");

        keys.press(ravi.link("Home").first()).press(ravi.button("Stop"));
        assertThat(ravi.button("Stop now")).isFocused();
        ravi.page().keyboard().press("Enter");
        ravi.sees("Nobody but you can read your records.");
    }

    @Test
    void an_administrator_invites(Stage stage) throws IOException {
        var administrator = stage.visitor().logIn(stage.machine().city(), "city-admin");
        var keys = administrator.keyboard();

        keys.press(administrator.link("Invitations"));
        keys.type(administrator.page().locator("section:has-text('Invite one person') input[type=text]"), "Mira Rao");
        keys.press(administrator.button("Sign and invite"));

        administrator.heading("Invitation to CareVault for").waitFor();
        keys.to(administrator.button("I have handed them over"));
    }

    private static Keyboard logIn(Visitor visitor, Stage stage, String person) throws IOException {
        var file = stage.machine().keyring(person);
        var keys = visitor.keyboard();
        keys.choose(
                visitor.page().locator("input[type=file]"),
                new FilePayload(file.getFileName().toString(), "", Files.readAllBytes(file)));
        keys.type(visitor.field("Password"), stage.machine().passphrase());
        visitor.page().keyboard().press("Enter");
        visitor.page().locator("nav.pages").waitFor();
        return keys;
    }
}

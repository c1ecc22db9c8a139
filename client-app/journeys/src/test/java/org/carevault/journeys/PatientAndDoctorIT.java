// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.carevault.journeys.machine.OnStage;
import org.carevault.journeys.machine.Stage;
import org.carevault.journeys.machine.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The main job, two browsers side by side: a patient of one hospital, a doctor of another. */
@ExtendWith(OnStage.class)
class PatientAndDoctorIT {
    private static final byte[] DOCUMENT = """
            {"resourceType":"Bundle","type":"document","entry":[{"resource":{"resourceType":"Condition","code":{"text":"Iron deficiency"}}}]}
            """.getBytes(StandardCharsets.UTF_8);

    @Test
    void a_doctor_asks_the_patient_gives_less_looks_at_the_log_and_stops_it(Stage stage) throws IOException {
        var mira = stage.visitor();
        var doctor = stage.visitor().logIn(stage.machine().lakeside(), "dr-lin");
        var medicalId = join(mira, stage);
        upload(mira, "Blood count");
        upload(mira, "A private letter");

        ask(doctor, medicalId);
        giveOnly(mira, "Blood count");

        open(doctor, medicalId);
        assertThat(doctor.page()
                        .locator("a[href*='/records/']:has-text('A private letter')")
                        .count())
                .isZero();
        hasVerifiedReading(mira);

        leaveAndComeBack(doctor);
        stop(mira);
        doctor.button("Record and open").click();
        doctor.sees("The patient has ended the sharing.");
        mira.link("Activity").first().click();
        mira.page()
                .locator(".happening:has-text('was refused'):has-text('Blood count')")
                .waitFor();
        mira.hasNothingToComplainAbout();
    }

    /** Gives the medical ID. */
    private static String join(Visitor visitor, Stage stage) throws IOException {
        var code = stage.machine().vault("city-admin", "invite", "--role", "p").strip();
        visitor.goTo(stage.machine().city() + "/join#code=" + code + "&role=p");
        visitor.field("Your name").fill("Mira");
        visitor.field("E-mail").fill("mira-" + code.substring(0, 8) + "@example.org");
        visitor.field("New password").fill("a long walk by the sea");
        visitor.field("The same password again").fill("a long walk by the sea");
        visitor.button("Make my keys and join").click();
        visitor.heading("Keep your recovery kit").waitFor();
        var medicalId = visitor.page().locator(".sheet .identifier").first().textContent();
        var groups =
                visitor.page().locator(".sheet .code").first().textContent().split("[\\s-]+");
        visitor.button("I have written it down").click();
        var asked = visitor.page()
                .locator("label:has-text('Type group')")
                .textContent()
                .replaceAll("\\D", "");
        visitor.page().locator("form.not-printed input").fill(groups[Integer.parseInt(asked) - 1]);
        visitor.button("I have kept it").click();
        visitor.sees("Nobody but you can read your records.");
        return medicalId;
    }

    private static void upload(Visitor visitor, String title) {
        visitor.link("Records").first().click();
        visitor.link("Add a record").click();
        var file = new FilePayload("bundle.json", "application/fhir+json", DOCUMENT);
        visitor.page().locator("input[type=file]").first().setInputFiles(file);
        visitor.field("Title").fill(title);
        visitor.button("Seal and add").click();
        visitor.sees("Your record is in your vault");
    }

    private static void ask(Visitor doctor, String medicalId) {
        patient(doctor, medicalId);
        doctor.button("Sign and ask").click();
        doctor.sees("You have asked.");
    }

    private static void patient(Visitor doctor, String medicalId) {
        doctor.link("Patients").first().click();
        doctor.field("Open a patient by medical ID").fill(medicalId);
        doctor.button("Open").click();
    }

    private static void giveOnly(Visitor mira, String title) {
        mira.link("Home").first().click();
        mira.link("Look").click();
        mira.page().getByText("Some of my records").click();
        mira.page()
                .locator("label.record-choice:has-text('" + title + "') input")
                .check();
        mira.page().getByText("1 day").click();
        mira.page()
                .locator(".preview-sentence:has-text('may read'):has-text('" + title + "')")
                .waitFor();
        mira.button("Sign and share").click();
        mira.sees("Your answer is recorded. They can read what you gave.");
    }

    private static void open(Visitor doctor, String medicalId) {
        patient(doctor, medicalId);
        doctor.page()
                .locator("a[href*='/records/']:has-text('Blood count')")
                .first()
                .click();
        doctor.button("Record and open").click();
        doctor.sees("This is the document that its author signed.");
        doctor.page().frameLocator("iframe").getByText("Iron deficiency").waitFor();
    }

    private static void hasVerifiedReading(Visitor mira) {
        mira.link("Activity").first().click();
        var row = mira.page()
                .locator(".happening:has-text('opened'):has-text('Blood count')")
                .first();
        row.getByText("Verify now").click();
        row.getByText("Verified in this browser").waitFor();
        assertThat(row.locator(".proof .status-bad").count()).isZero();
    }

    private static void leaveAndComeBack(Visitor doctor) {
        doctor.page().goBack();
        doctor.page().goForward();
        doctor.button("Record and open").waitFor();
    }

    private static void stop(Visitor mira) {
        mira.link("Home").first().click();
        mira.button("Stop").click();
        mira.button("Stop now").click();
        mira.sees("Nobody but you can read your records.");
    }
}

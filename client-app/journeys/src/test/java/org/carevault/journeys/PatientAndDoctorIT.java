// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.carevault.journeys.machine.OnStage;
import org.carevault.journeys.machine.Stage;
import org.carevault.journeys.machine.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The main job, two browsers side by side: a patient of one hospital, a doctor of another. */
@ExtendWith(OnStage.class)
class PatientAndDoctorIT {
    @Test
    void a_doctor_asks_the_patient_gives_less_looks_at_the_log_and_stops_it(Stage stage) throws IOException {
        var mira = stage.visitor();
        var doctor = DoctorSteps.deaf(stage.visitor()).logIn(stage.machine().lakeside(), "dr-lin");
        var medicalId = PatientSteps.join(mira, stage);
        PatientSteps.add(mira, Documents.summary("Iron deficiency"), "Blood count");
        PatientSteps.add(mira, Documents.summary("Grief"), "A private letter");

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

    private static void ask(Visitor doctor, String medicalId) {
        patient(doctor, medicalId);
        doctor.button("Sign and ask").click();
        doctor.sees("You have asked.");
    }

    private static void patient(Visitor doctor, String medicalId) {
        doctor.link("Patients").first().click();
        DoctorSteps.find(doctor, medicalId);
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
        DoctorSteps.read(doctor, "Blood count");
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

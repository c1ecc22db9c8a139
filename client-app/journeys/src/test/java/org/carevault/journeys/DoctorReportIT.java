// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.carevault.journeys.machine.Machine;
import org.carevault.journeys.machine.OnStage;
import org.carevault.journeys.machine.Stage;
import org.carevault.journeys.machine.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A doctor of one hospital writes into the vault of a patient of another; what the patient lets him ends with the journey. */
@ExtendWith(OnStage.class)
class DoctorReportIT {
    private static final String NOT_ALLOWED = "You are not allowed to do this here.";
    private static final String ENDED = "The patient has ended the sharing.";

    private Machine machine;
    private String ravi;
    private String consent;

    @BeforeEach
    void ravi_lets_the_doctor_read_add_correct_and_delete(Stage stage) throws IOException {
        machine = stage.machine();
        ravi = machine.medicalId("ravi");
        consent = machine.grantAll("ravi", machine.medicalId("dr-mehta"));
    }

    @AfterEach
    void and_ends_it() throws IOException {
        if (consent != null) revoke();
    }

    @Test
    void a_report_is_added_corrected_and_deleted_by_its_author(Stage stage) throws IOException {
        var doctor = doctor(stage);
        send(doctor, "Exercise test");
        doctor.sees("The document is in the patient’s vault.");

        DoctorSteps.read(doctor, "Exercise test");
        send(doctor, "");
        doctor.sees("2 versions");
        assertThat(machine.vault("ravi", "list")).contains("v2  Exercise test");

        doctor.button("Delete this record").click();
        doctor.page().locator("dialog input").fill("Exercise test");
        doctor.button("Sign and delete").click();
        doctor.sees("The record was deleted.");
        assertThat(machine.vault("ravi", "list")).contains("v2  (tombstoned)").doesNotContain("Exercise test");
        doctor.hasNothingToComplainAbout();
    }

    @Test
    void what_was_allowed_is_refused_once_it_ended(Stage stage) throws IOException {
        var atTheVault = atRavis(DoctorSteps.deaf(stage.visitor()));
        send(atTheVault, "Pulse");
        var atTheRecord = atRavis(DoctorSteps.deaf(stage.visitor()));
        atTheRecord.link("Pulse").first().click();
        atTheRecord.button("Delete this record").waitFor();
        var before = machine.vault("ravi", "list");
        revoke();

        send(atTheVault, "A second report");
        atTheVault.sees(NOT_ALLOWED);
        send(atTheRecord, "Pulse, corrected");
        atTheRecord.sees(NOT_ALLOWED);
        atTheRecord.button("Delete this record").click();
        atTheRecord.page().locator("dialog input").fill("Pulse");
        atTheRecord.button("Sign and delete").click();
        atTheRecord.page().locator("dialog").getByText(ENDED).waitFor();

        assertThat(machine.vault("ravi", "list")).isEqualTo(before);
    }

    @Test
    void who_may_only_read_is_offered_nothing_else(Stage stage) throws IOException {
        revoke();
        consent = machine.vault("ravi", "grant", "--to", machine.medicalId("dr-mehta"), "--purpose", "TREAT");
        var doctor = doctor(stage);
        doctor.page().locator(".timeline a").first().waitFor();

        assertThat(doctor.heading("Add a report").count()).isZero();
        doctor.page().locator(".timeline a").first().click();
        doctor.button("Record and open").waitFor();
        assertThat(doctor.heading("Bring out a new version").count()).isZero();
        assertThat(doctor.button("Delete this record").count()).isZero();
    }

    private void revoke() throws IOException {
        machine.vault("ravi", "revoke", consent.strip());
        consent = null;
    }

    private Visitor doctor(Stage stage) throws IOException {
        return atRavis(stage.visitor());
    }

    private Visitor atRavis(Visitor doctor) throws IOException {
        doctor.logIn(machine.city(), "dr-mehta");
        DoctorSteps.find(doctor, ravi);
        doctor.sees("You may read all records");
        return doctor;
    }

    private static void send(Visitor doctor, String title) {
        doctor.page().setInputFiles("input[type=file]", Documents.summary("Nothing unusual"));
        doctor.field("Title").fill(title);
        doctor.button("Seal and add").click();
    }
}

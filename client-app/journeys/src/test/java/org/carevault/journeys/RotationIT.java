// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.carevault.journeys.machine.Accessibility;
import org.carevault.journeys.machine.ForEverybody;
import org.carevault.journeys.machine.OnStage;
import org.carevault.journeys.machine.Stage;
import org.carevault.journeys.machine.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A doctor of one hospital renews the keys; the records that the doctor reads are at the home of another. */
@ExtendWith(OnStage.class)
class RotationIT {
    private static final int RECORDS = 2;

    private Stage stage;
    private String patient;
    private Visitor doctor;
    private String medicalId;
    private String formerCode;
    private HeldRequests held;

    @TempDir
    Path folder;

    @BeforeEach
    void a_doctor_joins_and_a_patient_shares_some_records(Stage given) throws IOException {
        stage = given;
        doctor = stage.visitor();
        held = new HeldRequests(doctor.page());
        var lakeside = stage.machine().lakeside();
        var joining = new Newcomer(doctor).fillIn(Newcomer.invitation(stage, lakeside, "lakeside-admin", "d"));
        joining.join();
        medicalId = joining.medicalId();
        formerCode = joining.recoveryCode();
        joining.saveKit(formerKit());
        joining.keepKit();
        doctor.field("Open a patient by medical ID").waitFor();
        patient = stage.machine().patient();
        for (var n = 1; n <= RECORDS; n++) upload("Letter " + n);
        stage.machine().vault(patient, "grant", "--to", medicalId, "--purpose", "TREAT");
    }

    @Test
    void the_doctor_sees_how_far_it_is_and_goes_on_reading() throws IOException {
        held.slots();
        renewalForm();
        ForEverybody.holds(doctor, "rotation-form");
        renew();
        doctor.sees("Renewing the keys of your records").picture("rotation-progress");
        held.letGo();

        doctor.heading("Keep your recovery kit").waitFor();
        Accessibility.holds(doctor.page());
        new Newcomer(doctor).keepKit();
        doctor.sees("Your keys are renewed.");
        read("Letter 1");
        assertThat(doctor.page().getByText(Newcomer.KIT_DUE)).hasCount(0);
        upload("A later letter");
        comeBack();
        read("A later letter");
        theFormerKitLetsNobodyIn();
    }

    @Test
    void cut_off_at_the_chain_and_again_among_the_slots_it_goes_on_at_the_next_log_in() throws IOException {
        held.submissions();
        renewalForm();
        renew();
        held.waitForOne();
        held.slots();
        typePassword();
        held.waitForOne();
        doctor.button("Go on later").waitFor();
        doctor.picture("rotation-log-in");
        held.nothing();

        comeBack();

        assertThat(held.replaced()).isEqualTo(RECORDS);
        doctor.sees(Newcomer.KIT_DUE);
        read("Letter 1");
    }

    private void upload(String title) throws IOException {
        var file = Files.writeString(folder.resolve("letter.pdf"), "%PDF-1.4 " + title);
        stage.machine().vault(patient, "upload", file.toString(), "--title", title);
    }

    private void renewalForm() {
        doctor.link("Account").first().click();
        doctor.link("Renew your keys").click();
        doctor.heading("Renew your keys").first().waitFor();
    }

    private void renew() {
        doctor.field("Password").fill(Newcomer.PASSWORD);
        doctor.button("Renew my keys").click();
    }

    private void typePassword() {
        doctor.goTo(stage.machine().lakeside() + "/app");
        doctor.field("E-mail or medical ID").fill(medicalId);
        doctor.field("Password").fill(Newcomer.PASSWORD);
        doctor.button("Log in").click();
    }

    private void comeBack() {
        typePassword();
        doctor.link("Account").first().waitFor();
    }

    private void read(String title) throws IOException {
        DoctorSteps.patients(doctor);
        DoctorSteps.find(doctor, stage.machine().medicalId(patient));
        DoctorSteps.read(doctor, title);
    }

    private Path formerKit() {
        return folder.resolve("former-kit.age");
    }

    private void theFormerKitLetsNobodyIn() {
        var finder = stage.visitor().goTo(stage.machine().lakeside() + "/app/lost-password");
        finder.page().locator("input[type=file]").first().setInputFiles(formerKit());
        finder.field("Recovery code").fill(formerCode);
        finder.field("New password").fill("another long password");
        finder.field("The same password again").fill("another long password");
        finder.page().locator("form button[type=submit]").last().click();
        finder.sees("These keys were not accepted.");
    }
}

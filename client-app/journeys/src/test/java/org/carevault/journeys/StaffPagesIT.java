// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import java.io.IOException;
import org.carevault.journeys.machine.ForEverybody;
import org.carevault.journeys.machine.OnStage;
import org.carevault.journeys.machine.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages of everybody but patients that stand behind those of the navigation. */
@ExtendWith(OnStage.class)
class StaffPagesIT {
    @Test
    void a_patient_of_a_doctor_and_a_record_are_for_everybody(Stage stage) throws IOException {
        var machine = stage.machine();
        var doctor = machine.medicalId("dr-lin");
        var consent = machine.grantAll("ravi", doctor);
        var visitor = stage.visitor().logIn(machine.lakeside(), "dr-lin");

        visitor.link(machine.medicalId("ravi")).click();
        visitor.page().locator(".timeline a").first().waitFor();
        ForEverybody.holds(visitor, "dr-lin-patient");
        visitor.page().locator(".timeline a").first().click();
        visitor.button("Record and open").click();
        visitor.sees("This is the document that its author signed.");
        ForEverybody.holds(visitor, "dr-lin-record");

        machine.vault("ravi", "revoke", consent.strip());
        visitor.hasNothingToComplainAbout();
    }

    @Test
    void a_patient_of_an_insurer_and_a_record_are_for_everybody(Stage stage) throws IOException {
        var machine = stage.machine();
        var record = machine.record("ravi", "Blood count");
        var clerk = machine.medicalId("acme-clerk");
        var consent = machine.vault("ravi", "grant", "--to", clerk, "--record", record, "--purpose", "HPAYMT");
        var visitor = stage.visitor().logIn(machine.acme(), "acme-clerk");

        visitor.link(machine.medicalId("ravi")).click();
        visitor.page().locator(".timeline a").first().waitFor();
        ForEverybody.holds(visitor, "acme-clerk-patient");
        DoctorSteps.read(visitor, "Blood count");
        ForEverybody.holds(visitor, "acme-clerk-record");

        machine.vault("ravi", "revoke", consent.strip());
        visitor.hasNothingToComplainAbout();
    }

    @Test
    void asking_for_a_log_and_answering_that_are_for_everybody(Stage stage) throws IOException {
        var machine = stage.machine();
        var auditor = stage.visitor().logIn(machine.regulator(), "auditor");
        auditor.link("Logs").click();
        DoctorSteps.find(auditor, machine.medicalId("ravi"));
        auditor.button("Sign and ask").click();
        auditor.sees("You have asked. The patient sees it in their app.");
        ForEverybody.holds(auditor, "auditor-log");

        var ravi = stage.visitor().logIn(machine.lakeside(), "ravi");
        ravi.link("Look").click();
        ravi.heading("You give").waitFor();
        ForEverybody.holds(ravi, "ravi-request");
        ravi.button("Decline").click();
        ravi.sees("You declined.");
    }

    @Test
    void one_of_the_staff_and_a_list_of_those_to_invite_are_for_everybody(Stage stage) throws IOException {
        var machine = stage.machine();
        var administrator = stage.visitor().logIn(machine.city(), "city-admin");
        administrator.link(machine.medicalId("dr-mehta")).click();
        administrator.heading("Signed name").waitFor();
        ForEverybody.holds(administrator, "city-admin-member");

        administrator.link("Invitations").click();
        administrator.page().setInputFiles("input[type=file]", AdministratorIT.people());
        administrator.sees("Nothing was sent yet.");
        ForEverybody.holds(administrator, "city-admin-dry-run");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.carevault.journeys.machine.Visitor;

/** What those who read somebody else's records do again and again. */
final class DoctorSteps {
    private DoctorSteps() {}

    /** News does not reach this page: so it still offers what has ended, and the chain refuses it. */
    static Visitor deaf(Visitor doctor) {
        doctor.page().route(Pattern.compile(".*/events/live.*"), Route::abort);
        return doctor;
    }

    /** The list of patients. */
    static void patients(Visitor doctor) {
        doctor.page().getByRole(AriaRole.NAVIGATION).getByText("Patients").click();
    }

    /** One patient's page, by what the patient told. */
    static void find(Visitor doctor, String patient) {
        doctor.field("Open a patient by medical ID").fill(patient);
        doctor.button("Open").click();
    }

    /** Opens the record of this title on the patient's page and reads it. */
    static void read(Visitor doctor, String title) {
        doctor.page()
                .locator("a[href*='/records/']:has-text('" + title + "')")
                .first()
                .click();
        doctor.button("Record and open").click();
        doctor.sees("This is the document that its author signed.");
    }
}

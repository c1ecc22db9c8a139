// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import org.carevault.journeys.machine.Visitor;

/** The sharing page, as a patient fills it in. */
final class Sharing {
    private final Visitor patient;

    /** Opens the page, empty. */
    Sharing(Visitor patient) {
        this.patient = patient;
        patient.link("Sharing").first().click();
        patient.link("Share …").first().click();
    }

    /** Types a name or a medical ID; what is found is shown below. */
    Sharing lookFor(String who) {
        patient.field("Name, or medical ID").fill(who);
        return this;
    }

    /** Lets the only one who is found read everything for the patient's treatment. */
    Sharing everything() {
        patient.page().locator(".found button").click();
        patient.page().getByText("All my records, and those to come").click();
        patient.page().getByText("my treatment").click();
        patient.page().locator(".preview-sentence:has-text('may read')").waitFor();
        return this;
    }

    void sign() {
        patient.button("Sign and share").click();
    }

    /** Signs, and sees that it is done. */
    void signed() {
        sign();
        patient.sees("You can stop it at any time.");
    }
}

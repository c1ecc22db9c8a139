// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import org.carevault.journeys.machine.OnStage;
import org.carevault.journeys.machine.Stage;
import org.carevault.journeys.machine.Visitor;
import org.carevault.operator.acceptance.Authenticator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody who wants to be asked for a second thing at the door. */
@ExtendWith(OnStage.class)
class AuthenticatorIT {
    @Test
    void whoever_has_an_authenticator_is_asked_for_its_code_with_a_keyring_file_too(Stage stage) throws IOException {
        var machine = stage.machine();
        var name = machine.patient();
        var patient = stage.visitor().logIn(machine.city(), name);
        var authenticator = switchOn(patient);
        patient.button("Log out").click();
        patient.heading("Log in").waitFor();

        patient.goTo(machine.city() + "/app/keyring-file").typeKeyring(name);
        patient.button("Log in").click();
        patient.field("One-time code").fill("000000");
        patient.button("Log in").click();
        patient.sees("The one-time code is wrong or was used.");
        patient.field("One-time code").fill(authenticator.code(1));
        patient.button("Log in").click();

        patient.page().getByRole(AriaRole.NAVIGATION).waitFor();
    }

    private static Authenticator switchOn(Visitor patient) {
        patient.link("Account").click();
        patient.button("Set it up").click();
        var secret = patient.page().locator("form.card:has(.qr) .code").textContent();
        var authenticator = new Authenticator(secret);
        patient.field("Code from the authenticator").fill(authenticator.code(0));
        patient.button("Switch it on").click();
        patient.button("Switch it off").waitFor();
        return authenticator;
    }
}

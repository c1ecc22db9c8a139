// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import java.io.IOException;
import org.carevault.journeys.machine.OnStage;
import org.carevault.journeys.machine.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Names that an administrator signed, once the administrator has other keys. */
@ExtendWith(OnStage.class)
class RenewedNamesIT {
    @Test
    void they_are_found_with_a_signature_of_the_new_key(Stage stage) throws IOException {
        var machine = stage.machine();
        var asha = stage.visitor().logIn(machine.city(), "asha");
        new Sharing(asha).lookFor("Dr Lin");
        var found =
                asha.page().locator(".found button:has-text('name signed by')").first();
        found.waitFor();

        machine.vault("lakeside-admin", "rotate");

        new Sharing(asha).lookFor("Dr Lin");
        found.waitFor();
    }
}

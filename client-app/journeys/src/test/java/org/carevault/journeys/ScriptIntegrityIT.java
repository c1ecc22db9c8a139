// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import com.microsoft.playwright.Route;
import org.carevault.journeys.machine.OnStage;
import org.carevault.journeys.machine.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody between app and browser changes a script. */
@ExtendWith(OnStage.class)
class ScriptIntegrityIT {
    @Test
    void a_changed_first_script_is_not_run_and_the_page_says_what_to_do(Stage stage) {
        var visitor = stage.visitor();
        visitor.page().route("**/assets/index-*.js", ScriptIntegrityIT::change);

        visitor.goTo(stage.machine().city());

        visitor.sees("CareVault did not start, or was changed on its way to you. Do not type your password.");
    }

    @Test
    void a_changed_script_that_is_loaded_later_is_not_run_either(Stage stage) {
        var visitor = stage.visitor();
        visitor.page().route("**/assets/Join-*.js", ScriptIntegrityIT::change);

        visitor.goTo(stage.machine().city() + "/join");

        visitor.sees("A part of this page was changed on its way, or did not arrive.");
    }

    // A comment at its end: the script would work as before.
    private static void change(Route route) {
        var genuine = route.fetch();
        route.fulfill(new Route.FulfillOptions().setResponse(genuine).setBody(genuine.text() + "\n// changed"));
    }
}

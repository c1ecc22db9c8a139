// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.carevault.journeys.machine.OnStage;
import org.carevault.journeys.machine.Stage;
import org.carevault.journeys.machine.Visitor;
import org.carevault.operator.lies.LyingApp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A patient looks for Dr Lin, and the app would have her share with somebody else. */
@ExtendWith(OnStage.class)
class LyingNameIT {
    private static final String NOT_SIGNED = "A name that was found is not signed by its hospital, so it is not shown.";

    private LyingApp app;
    private Visitor ravi;

    @BeforeEach
    void somebody_is_on_the_wire(Stage stage) throws IOException {
        app = stage.wire(stage.machine().lakeside());
        ravi = stage.visitor();
    }

    @Test
    void a_doctors_name_over_another_doctors_id_is_not_shown(Stage stage) throws IOException {
        var lin = stage.machine().medicalId("dr-lin");
        var mehta = stage.machine().medicalId("dr-mehta");
        rewrite("GET /names?", lin, mehta);

        looksForDrLin();

        ravi.isRefused(NOT_SIGNED, "NAME_NOT_SIGNED");
        assertThat(ravi.page().locator(".found button").count()).isZero();
        isFoundWithoutALie();
    }

    @Test
    void another_name_over_the_doctors_id_is_not_shown(Stage stage) throws IOException {
        rewrite("GET /names?", "Dr Lin", "Dr Linn");

        looksForDrLin();

        ravi.isRefused(NOT_SIGNED, "NAME_NOT_SIGNED");
        assertThat(ravi.page().locator(".found button").count()).isZero();
        isFoundWithoutALie();
    }

    @Test
    void a_hospital_is_called_what_the_chain_calls_it(Stage stage) throws IOException {
        rewrite("GET /network", "Lakeside Hospital", "City Hospital");

        looksForDrLin();

        ravi.page().locator(".found button:has-text('Lakeside Hospital')").waitFor();
        assertThat(ravi.page().locator(".found").textContent()).doesNotContain("City Hospital");
    }

    private void rewrite(String asked, String truth, String other) {
        app.lie((request, body) -> isAbout(asked, request)
                ? new String(body, UTF_8).replace(truth, other).getBytes(UTF_8)
                : body);
    }

    private static boolean isAbout(String asked, String request) {
        return asked.endsWith("?") ? request.startsWith(asked) : request.equals(asked);
    }

    private void looksForDrLin() throws IOException {
        ravi.logIn(app.url(), "ravi");
        new Sharing(ravi).lookFor("Lin");
    }

    private void isFoundWithoutALie() {
        app.lieNoMore();
        ravi.field("Name, or medical ID").fill("Dr Lin");
        ravi.page().locator(".found button:has-text('name signed by')").waitFor();
    }
}

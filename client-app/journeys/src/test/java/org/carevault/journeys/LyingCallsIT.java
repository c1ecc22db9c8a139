// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.carevault.journeys.machine.OnStage;
import org.carevault.journeys.machine.Stage;
import org.carevault.journeys.machine.Visitor;
import org.carevault.operator.lies.ColludingPeers;
import org.carevault.operator.lies.EnvelopeChanges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What people sign besides a sharing comes back changed, by the app alone and by the peers of two organisations: the button refuses, nothing is
 * sent, and once the truth is told the same button does what it says.
 */
@ExtendWith(OnStage.class)
class LyingCallsIT {
    private static final String CHANGED = "The app’s answer was changed. You have signed nothing on it.";
    private static final String NOT_ENDORSED = "The answer does not carry the signatures of two organisations.";
    private static final String RESULTS = "extension.results";
    private static final List<Collusion> COLLUSIONS =
            List.of(Collusion.A_KEY_MORE, Collusion.EMPTY_DOCUMENTS, Collusion.NOTHING_AT_ALL);

    private ColludingPeers peers;
    private EndorsementWire wire;
    private Visitor visitor;

    @BeforeEach
    void somebody_is_on_the_wire(Stage stage) throws IOException {
        peers = new ColludingPeers(stage.machine().home());
        wire = new EndorsementWire(stage.wire(stage.machine().city()));
        visitor = stage.visitor();
    }

    @Test
    void a_newcomer_joins_as_nobody_else(Stage stage) throws IOException {
        var newcomer = new Newcomer(visitor)
                .fillIn(Newcomer.invitation(stage, wire.app().url()));

        isRefused("MemberContract:join", "Make my keys and join");

        newcomer.join();
    }

    @Test
    void new_keys_are_registered_and_no_others(Stage stage) throws IOException {
        var newcomer = new Newcomer(visitor)
                .fillIn(Newcomer.invitation(stage, wire.app().url()));
        newcomer.join();
        newcomer.typeBack();
        visitor.link("Account").first().click();
        visitor.link("Renew your keys").click();
        visitor.field("Password").fill(Newcomer.PASSWORD);

        isRefused("MemberContract:rotateKey", "Renew my keys", Collusion.EMPTY_DOCUMENTS);
    }

    @Test
    void a_record_is_added_and_read_as_it_is_and_a_sharing_ends(Stage stage) throws IOException {
        visitor.logIn(wire.app().url(), stage.machine().patient());
        PatientSteps.adding(visitor);
        visitor.page().locator("input[type=file]").first().setInputFiles(Documents.summary("Hay fever"));
        isRefused("DocumentReferenceContract:create", "Seal and add");
        visitor.button("Seal and add").click();
        visitor.link("Look at it").click();

        isRefused("DocumentReferenceContract:access", "Open");
        visitor.button("Open").click();
        visitor.sees("The document is exactly what its author wrote.");

        new Sharing(visitor)
                .lookFor(stage.machine().medicalId("dr-lin"))
                .everything()
                .signed();
        visitor.link("Home").first().click();
        visitor.button("Stop").first().click();
        isRefused("ConsentContract:revoke", "Stop now");
        visitor.button("Stop now").click();
        visitor.sees("Nobody but you can read your records.");
    }

    @Test
    void a_doctor_asks_for_what_he_asks_for(Stage stage) throws IOException {
        visitor.logIn(wire.app().url(), "dr-mehta");
        DoctorSteps.find(visitor, stage.machine().medicalId(stage.machine().patient()));

        isRefused("ConsentContract:request", "Sign and ask");

        visitor.button("Sign and ask").click();
        visitor.sees("You have asked.");
    }

    private void isRefused(String function, String button) {
        isRefused(function, button, COLLUSIONS.toArray(Collusion[]::new));
        wire.tell(function, LyingCallsIT::changedByTheApp);
        press(button, NOT_ENDORSED, "ENDORSEMENT_INVALID");
        wire.tellTheTruth();
    }

    private void isRefused(String function, String button, Collusion... collusions) {
        for (var collusion : collusions) {
            wire.tell(function, envelope -> peers.endorsed(envelope, collusion.change()));
            press(button, CHANGED, "ANSWER_ALTERED");
            var details = visitor.page().locator(".problem details .identifier").first();
            assertThat(details.textContent()).contains(collusion.refusal());
        }
    }

    private void press(String button, String sentence, String code) {
        var before = wire.submitted();
        visitor.looksAnew();

        visitor.button(button).click();

        visitor.isRefused(sentence, code);
        assertThat(wire.submitted()).as("transactions that were sent").isEqualTo(before);
    }

    private static byte[] changedByTheApp(byte[] envelope) {
        var changes = EnvelopeChanges.of(envelope);
        var place = changes.keySet().stream()
                .filter(one -> one.contains(RESULTS) && one.contains("writes"))
                .findFirst()
                .orElseThrow();
        return changes.get(place).get();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.carevault.journeys.machine.Stage;
import org.carevault.journeys.machine.Visitor;
import org.carevault.operator.lies.EnvelopeChanges;
import org.carevault.operator.lies.LyingApp;

/** A patient before the filled-in sharing page, and an app that changes what was endorsed on its way to her. */
final class GrantScene {
    private final EndorsementWire wire;
    private final LyingApp app;
    private final Visitor patient;
    private final String reader;
    private Sharing page;

    /** A patient who joined just now, logs in and shares once: the same app, and no lie. */
    GrantScene(Stage stage) throws IOException {
        wire = new EndorsementWire(stage.wire(stage.machine().city()));
        app = wire.app();
        reader = stage.machine().medicalId("dr-lin");
        patient = stage.visitor().logIn(app.url(), stage.machine().patient());
        page = filledIn();
        page.signed();
        page = filledIn();
    }

    /** The medical ID of whom she shares with. */
    String reader() {
        return reader;
    }

    /** Where something can be changed in what was endorsed for a function. */
    Set<String> placesOf(String name) {
        return EnvelopeChanges.of(wire.endorsed(name)).keySet();
    }

    /** From now on lies in one place of what is endorsed for a function. */
    void change(String name, String place) {
        tell(name, envelope -> EnvelopeChanges.of(envelope).get(place).get());
    }

    /** From now on puts another text into what is endorsed for a function. */
    void rewrite(String name, String expression, String other) {
        tell(name, envelope -> new String(envelope, ISO_8859_1)
                .replaceAll(expression, other)
                .getBytes(ISO_8859_1));
    }

    /** From now on tells another envelope for a function. */
    void tell(String name, UnaryOperator<byte[]> other) {
        wire.tell(name, other);
    }

    /** From now on keeps what is signed, and says that it was committed. */
    void swallow() {
        app.swallow("POST /transactions/submit", "{}");
        app.swallow("GET /transactions/", "{\"status\":\"VALID\",\"block\":7}");
    }

    /** That she presses the button, is refused with this sentence and one of these codes, and nothing was sent. */
    void isRefused(String sentence, String... codes) {
        var before = app.written();
        isTold(sentence, codes);
        assertThat(app.written()).as("what was sent").isEqualTo(before);
    }

    /** That she presses the button and reads this sentence with one of these codes. */
    void isTold(String sentence, String... codes) {
        patient.looksAnew();

        page.sign();

        patient.isRefused(sentence, "");
        assertThat(details()).containsPattern(String.join("|", codes));
    }

    /** What stands below the refusal for whoever asks for details. */
    String details() {
        return patient.page().locator(".problem details .identifier").first().textContent();
    }

    /** That nothing but the lies was in her way. */
    void isSharedWithoutALie() {
        var before = app.written();
        wire.tellTheTruth();
        app.swallowNothing();

        page.signed();

        assertThat(app.written()).isGreaterThan(before);
        page = filledIn();
    }

    private Sharing filledIn() {
        return new Sharing(patient).lookFor(reader).everything();
    }
}

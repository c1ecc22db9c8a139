// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.carevault.journeys.machine.OnStage;
import org.carevault.journeys.machine.Stage;
import org.carevault.journeys.machine.Visitor;
import org.carevault.operator.lies.LyingApp;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A patient opens one of her two records, and the app hands out what belongs to the other: sealed to her too, and genuine. */
@ExtendWith(OnStage.class)
@TestInstance(PER_CLASS)
class LyingStoreIT {
    private static final String ONE = "A letter";
    private static final String OTHER = "A discharge note";

    private final Map<String, byte[]> handedOut = new ConcurrentHashMap<>();
    private String patient;
    private String one;
    private String other;
    private LyingApp app;
    private Visitor visitor;

    @BeforeAll
    void there_are_two_records(Stage stage, @TempDir Path folder) throws IOException {
        patient = stage.machine().patient();
        one = upload(stage, folder, ONE);
        other = upload(stage, folder, OTHER);
    }

    @BeforeEach
    void she_looks_at_the_other_record_first(Stage stage) throws IOException {
        app = stage.wire(stage.machine().city());
        app.lie((asked, body) -> {
            handedOut.put(asked, body);
            return body;
        });
        visitor = stage.visitor().logIn(app.url(), patient);
        goTo(OTHER);
        visitor.button("Open").waitFor();
    }

    @Test
    void a_swapped_card_is_not_shown() {
        swap("card");

        goTo(ONE);

        visitor.isRefused("The stored title page is not the one that was recorded. It is not shown.", "CARD_ALTERED");
        assertThat(visitor.page().locator("main").textContent()).doesNotContain(OTHER);
        app.lieNoMore();
        visitor.button("Try again").click();
        visitor.heading(ONE).waitFor();
    }

    @Test
    void a_swapped_slot_opens_nothing() {
        swap("slot");

        goTo(ONE);

        visitor.isRefused("A sealed file is damaged, so it was not opened.", "SEALED_FILE_DAMAGED");
        app.lieNoMore();
        visitor.button("Try again").click();
        visitor.heading(ONE).waitFor();
    }

    @Test
    void a_swapped_document_is_not_shown() {
        visitor.button("Open").click();
        visitor.sees("The document is exactly what its author wrote.");
        swap("document");
        goTo(ONE);

        visitor.button("Open").click();

        visitor.isRefused(
                "The stored document is not the one that was recorded. It is not shown.", "CIPHERTEXT_ALTERED");
        assertThat(visitor.page().locator("iframe").count()).isZero();
        app.lieNoMore();
        visitor.button("Open").click();
        visitor.sees("The document is exactly what its author wrote.");
    }

    private void swap(String kind) {
        var genuine = handedOut.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(address(other, kind)))
                .findFirst()
                .orElseThrow()
                .getValue();
        app.lie((asked, body) -> asked.startsWith(address(one, kind)) ? genuine : body);
    }

    private static String address(String record, String kind) {
        return "GET /records/" + record + "/versions/1/" + kind;
    }

    private void goTo(String title) {
        visitor.link("Records").first().click();
        var record = title.equals(ONE) ? one : other;
        visitor.page().locator("a.record-line[href$='" + record + "']").click();
    }

    private String upload(Stage stage, Path folder, String title) throws IOException {
        var file = Files.writeString(folder.resolve(title), title);
        var told = stage.machine().vault(patient, "upload", file.toString(), "--title", title, "--json");
        return new ObjectMapper().readTree(told).path("record").asText();
    }
}

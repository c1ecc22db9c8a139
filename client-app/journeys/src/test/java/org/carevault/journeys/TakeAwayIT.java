// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.carevault.journeys.machine.OnStage;
import org.carevault.journeys.machine.Stage;
import org.carevault.journeys.machine.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A document leaves the vault only with a line in the log, and can be told from another one afterwards. */
@ExtendWith(OnStage.class)
class TakeAwayIT {
    private static final byte[] DOCUMENT = """
            {"resourceType":"Bundle","type":"document","entry":[{"resource":{"resourceType":"Condition","code":{"text":"Hay fever"}}}]}
            """.getBytes(StandardCharsets.UTF_8);

    private static final String DOTS =
            "() => [...document.querySelectorAll('.paper img')].map((one) => `${one.naturalWidth} x ${one.naturalHeight}`)";

    private Visitor asha;

    @BeforeEach
    void asha_opens_a_document(Stage stage) throws IOException {
        asha = stage.visitor().logIn(stage.machine().city(), "asha");
        asha.link("Records").first().click();
        asha.link("Add a record").click();
        choose(DOCUMENT);
        asha.button("Seal and add").click();
        asha.link("Look at it").click();
        asha.button("Open").click();
        asha.sees("The document is exactly what its author wrote.");
    }

    @Test
    void a_downloaded_file_is_the_recorded_one_and_another_is_not(Stage stage) throws IOException {
        var download = asha.page().waitForDownload(() -> asha.button("Download").click());
        var file = Files.readAllBytes(download.path());
        assertThat(file).isEqualTo(DOCUMENT);

        asha.link("Compare a file with the chain").click();
        choose(file);
        asha.sees("Yes.");
        file[20]++;
        choose(file);
        asha.sees("No.");
        asha.hasNothingToComplainAbout();
    }

    @Test
    void a_print_carries_a_code_and_is_one_more_line_in_the_log(Stage stage) {
        asha.page().locator(".happening:has-text('You opened')").waitFor();
        // The browser's own dialog waits for a hand.
        asha.page().evaluate("() => { window.print = () => { window.printed = true } }");

        asha.button("Print").click();

        asha.sees("Ready to print.");
        assertThat(asha.page().evaluate("window.printed")).isEqualTo(true);
        assertThat(asha.page().locator(".paper").textContent()).contains("Hay fever");
        assertThat(asha.page().locator(".paper .qr").count()).isEqualTo(1);
        asha.page().locator(".happening:has-text('You opened')").nth(1).waitFor();
    }

    @Test
    void a_pdf_file_is_printed_as_the_dots_that_the_frame_for_documents_has_drawn() {
        assertThat(printed(Documents.pdf())).isEqualTo(List.of("600 x 400"));
    }

    @Test
    void a_picture_is_printed_as_dots_too_and_no_finer_than_paper() {
        var scan = new FilePayload("scan.png", "image/png", LargePicture.of(7016, 700));

        assertThat(printed(scan)).isEqualTo(List.of("3508 x 350"));
    }

    @Test
    void a_copied_picture_is_drawn_anew() {
        asha.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        open(Documents.photo());

        asha.button("Copy").click();

        asha.sees("Copied.");
        assertThat(asha.page().evaluate("async () => (await navigator.clipboard.read())[0].types"))
                .isEqualTo(List.of("image/png"));
        asha.hasNothingToComplainAbout();
    }

    @Test
    void a_copy_is_on_the_clipboard_and_is_one_more_line_in_the_log() {
        asha.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        asha.page().locator(".happening:has-text('You opened')").waitFor();

        asha.button("Copy").click();

        asha.sees("Copied.");
        assertThat(asha.page().evaluate("navigator.clipboard.readText()"))
                .isEqualTo(new String(DOCUMENT, StandardCharsets.UTF_8));
        asha.page().locator(".happening:has-text('You opened')").nth(1).waitFor();
        asha.hasNothingToComplainAbout();
    }

    /** The pictures on the paper, by their dots. */
    private Object printed(FilePayload document) {
        open(document);
        asha.page().evaluate("() => { window.print = () => {} }");
        asha.button("Print").click();
        asha.sees("Ready to print.");
        asha.hasNothingToComplainAbout();
        return asha.page().evaluate(DOTS);
    }

    private void open(FilePayload document) {
        PatientSteps.add(asha, document, document.name);
        asha.link("Look at it").click();
        asha.button("Open").click();
        asha.sees("The document is exactly what its author wrote.");
    }

    private void choose(byte[] content) {
        var file = new FilePayload("bundle.json", "application/fhir+json", content);
        asha.page().locator("input[type=file]").first().setInputFiles(file);
    }
}

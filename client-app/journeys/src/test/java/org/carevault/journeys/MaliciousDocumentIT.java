// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.util.concurrent.CopyOnWriteArrayList;
import org.carevault.journeys.machine.OnStage;
import org.carevault.journeys.machine.Stage;
import org.carevault.journeys.machine.Stranger;
import org.carevault.journeys.machine.Visitor;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A document is somebody else's word: whatever is in it, opening and printing it do nothing but show it. */
@ExtendWith(OnStage.class)
class MaliciousDocumentIT {
    private static final String TOUCHED = "typeof window.touched !== 'undefined'";

    @ParameterizedTest
    @EnumSource(MaliciousDocument.class)
    void opening_and_printing_it_do_nothing(MaliciousDocument document, Stage stage) throws IOException {
        var asked = new CopyOnWriteArrayList<String>();
        var stranger = new Stranger();
        var asha = stage.visitor().logIn(stage.machine().city(), "asha");
        asha.page().context().onRequest(request -> asked.add(request.url()));
        asha.page().onDialog(dialog -> asked.add("dialog: " + dialog.message()));

        open(asha, document.fileName(), document.type(), document.bytes(stranger));

        asha.page()
                .frameLocator("iframe.document")
                .locator("#document > *")
                .first()
                .waitFor();
        print(asha);
        assertThat(asha.page().frames()).noneMatch(MaliciousDocumentIT::isTouched);
        assertThat(stranger.heard()).isEmpty();
        assertThat(asked)
                .allMatch(address -> address.startsWith(stage.machine().city()) || address.startsWith("blob:"));
        assertThat(asha.page().locator("h1").textContent()).doesNotContain("\u202E");
        stranger.close();
    }

    private static void open(Visitor visitor, String name, String type, byte[] content) {
        visitor.link("Records").click();
        visitor.link("Add a record").click();
        var file = new FilePayload(name, type, content);
        visitor.page().locator("input[type=file]").first().setInputFiles(file);
        visitor.button("Seal and add").click();
        visitor.link("Look at it").click();
        visitor.button("Open").click();
        visitor.sees("The document is exactly what its author wrote.");
    }

    /** What is not shown is not printed either. */
    private static void print(Visitor visitor) {
        if (visitor.button("Print").count() == 0) return;
        // The browser's own dialog waits for a hand.
        visitor.page().evaluate("() => { window.print = () => {} }");
        visitor.button("Print").click();
        visitor.page()
                .locator("[role=status]:has-text('Ready to print.'), [role=status]:has-text('cannot be printed')")
                .waitFor();
    }

    private static boolean isTouched(Frame frame) {
        return (Boolean) frame.evaluate(TOUCHED);
    }
}

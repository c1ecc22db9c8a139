// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import java.util.Base64;
import java.util.Map;
import org.carevault.journeys.machine.OnStage;
import org.carevault.journeys.machine.Stage;
import org.carevault.journeys.machine.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the frame for documents does with what strangers put into them. */
@ExtendWith(OnStage.class)
class ViewerIT {
    // As the app's page does it: a frame that may run scripts and nothing else, the bytes by a channel once it listens.
    private static final String SHOW = """
            ({ bytes, title }) => {
              const frame = document.createElement('iframe');
              frame.setAttribute('sandbox', 'allow-scripts');
              addEventListener('message', (event) => {
                if (event.source !== frame.contentWindow || event.data !== 'ready') return;
                const channel = new MessageChannel();
                frame.contentWindow.postMessage('document', '*', [channel.port2]);
                channel.port1.postMessage({ bytes: Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0)), title, language: 'en' });
              });
              frame.src = '/viewer.html';
              document.body.append(frame);
            }""";

    @Test
    void the_pages_of_a_pdf_file_are_drawn_and_its_script_does_nothing(Stage stage) {
        var visitor = stage.visitor();

        var document = shown(visitor, stage, new String(Documents.pdf().buffer, UTF_8));

        document.getByLabel("Page 1 of 1").waitFor();
        document.getByText("Haemoglobin").waitFor();
        visitor.hasNothingToComplainAbout();
    }

    @Test
    void a_fhir_bundle_is_a_page_that_one_can_read(Stage stage) {
        var bundle = """
                {"resourceType":"Bundle","entry":[{"resource":{"resourceType":"AllergyIntolerance",
                "text":{"div":"<div><img src=x onerror=alert(1)></div>"},"code":{"text":"Penicillin"}}}]}""";

        var document = shown(stage.visitor(), stage, bundle);

        document.getByText("Penicillin").waitFor();
        assertThat(document.locator("img").count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg' onload='parent.postMessage(1)'><script>alert(1)</script></svg>",
                "<!doctype html><script>fetch('/network')</script>",
                "plain text"
            })
    void what_may_hold_a_script_is_not_shown_at_all(String content, Stage stage) {
        var document = shown(stage.visitor(), stage, content);

        document.getByText("This kind of file is not shown here.").waitFor();
        assertThat(document.locator("svg:not(.icon), script:not([src])").count())
                .isLessThanOrEqualTo(1); // the import map
    }

    private static FrameLocator shown(Visitor visitor, Stage stage, String content) {
        visitor.goTo(stage.machine().city()).heading("Log in").waitFor();
        var bytes = Base64.getEncoder().encodeToString(content.getBytes(UTF_8));
        visitor.page().evaluate(SHOW, Map.of("bytes", bytes, "title", "A document"));
        return visitor.page().frameLocator("iframe");
    }
}

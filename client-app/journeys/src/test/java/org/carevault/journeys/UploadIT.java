// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.Map;
import org.carevault.journeys.machine.OnStage;
import org.carevault.journeys.machine.Stage;
import org.carevault.journeys.machine.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The ways into one's own vault, and the way back before it is too late. */
@ExtendWith(OnStage.class)
class UploadIT {
    private static final int SLOW = 300_000;
    private static final int LARGE = 6_000_000;
    // A hand that lets a file go over the page; the browser gives no other way to play it.
    private static final String DROPPED = """
            ({ name, type, text }) => {
              const carried = new DataTransfer();
              carried.items.add(new File([text], name, { type }));
              return carried;
            }""";

    private Visitor ravi;

    @BeforeEach
    void ravi_wants_to_add_a_record(Stage stage) throws IOException {
        ravi = stage.visitor().logIn(stage.machine().lakeside(), "ravi");
        PatientSteps.adding(ravi);
    }

    @Test
    void an_upload_that_is_stopped_on_its_way_leaves_nothing(Stage stage) throws IOException {
        var before = stage.machine().vault("ravi", "list");
        var stored = stage.machine().storedDocuments();
        onASlowLine();
        ravi.page().locator("input[type=file]").first().setInputFiles(Documents.large(LARGE));
        ravi.button("Seal and add").click();
        ravi.page().locator("progress[aria-label='Sending …']").waitFor();

        ravi.button("Cancel").click();

        ravi.sees("Stopped. Nothing was put into your vault.");
        assertThat(ravi.field("Title").inputValue()).isEqualTo("scan");
        assertThat(stage.machine().vault("ravi", "list")).isEqualTo(before);
        assertThat(stage.machine().storedDocuments()).isEqualTo(stored);
    }

    @Test
    void a_file_is_dropped_onto_the_page() {
        var file = Documents.summary("Short sight");
        var text = new String(file.buffer, UTF_8);
        var carried =
                ravi.page().evaluateHandle(DROPPED, Map.of("name", file.name, "type", file.mimeType, "text", text));

        ravi.page().locator(".drop").dispatchEvent("drop", Map.of("dataTransfer", carried));
        ravi.button("Seal and add").click();

        ravi.link("Look at it").click();
        ravi.heading("bundle").waitFor();
        ravi.hasNothingToComplainAbout();
    }

    @Test
    void a_photo_of_a_letter_is_taken_kept_and_shown() {
        var camera = ravi.page().locator("input[type=file][capture]");
        assertThat(camera.getAttribute("accept")).isEqualTo("image/*");

        camera.setInputFiles(Documents.photo());
        ravi.button("Seal and add").click();

        ravi.link("Look at it").click();
        ravi.button("Open").click();
        ravi.page().frameLocator("iframe").locator("img.picture").waitFor();
        ravi.hasNothingToComplainAbout();
    }

    private void onASlowLine() {
        var line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", 0);
        line.addProperty("downloadThroughput", -1);
        line.addProperty("uploadThroughput", SLOW);
        ravi.page().context().newCDPSession(ravi.page()).send("Network.emulateNetworkConditions", line);
    }
}

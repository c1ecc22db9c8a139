// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.carevault.journeys.machine.OnStage;
import org.carevault.journeys.machine.Stage;
import org.carevault.journeys.machine.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** One vault and three ways into it: the browser in which it was made, the command line, and the age command with the recovery kit alone. */
@ExtendWith(OnStage.class)
@TestInstance(PER_CLASS)
class CrossCheckIT {
    private static final byte[] DOCUMENT = """
            {"resourceType":"Bundle","type":"document","entry":[{"resource":{"resourceType":"Condition","code":{"text":"Migraine"}}}]}
            """.getBytes(StandardCharsets.UTF_8);

    private Stage stage;
    private Path folder;
    private Visitor patient;
    private Path kit;
    private String code;
    private String record;

    @BeforeAll
    void a_patient_joined_in_the_browser_kept_the_kit_and_added_a_record(Stage shared, @TempDir Path temporary)
            throws IOException {
        stage = shared;
        folder = temporary;
        patient = stage.visitor();
        kit = folder.resolve("kit.age");
        var newcomer = new Newcomer(patient)
                .fillIn(Newcomer.invitation(stage, stage.machine().city()));
        newcomer.join();
        code = newcomer.recoveryCode();
        newcomer.saveKit(kit);
        newcomer.typeBack();
        record = upload("From the browser");
    }

    @Test
    void what_the_browser_put_in_opens_at_the_command_line_with_the_kit() throws IOException {
        var out = folder.resolve("opened");

        vault("open", record, "-o", out.toString());

        assertThat(out).hasBinaryContent(DOCUMENT);
        assertThat(vault("list")).contains("From the browser");
    }

    @Test
    void what_the_browser_put_in_opens_with_the_age_command_and_the_kit_alone() throws Exception {
        assumeTrue(age("command -v age") == 0, "the age command is not on the PATH");
        assumeTrue(
                age("command -v age-plugin-batchpass") == 0,
                "age-plugin-batchpass, which lets age read a passphrase without a terminal, is not on the PATH");
        var sealed = new ObjectMapper()
                .readTree(vault(
                        "open",
                        record,
                        "--sealed",
                        "-o",
                        folder.resolve("sealed").toString(),
                        "--json"));

        var exit = age("age -d -j batchpass -o keys kit.age && age -d -i keys -o record.key '"
                + sealed.path("slot").asText() + "' && age -d -i record.key -o plain '"
                + sealed.path("file").asText() + "'");

        assertThat(exit).as(Files.readString(folder.resolve("age.log"))).isZero();
        assertThat(folder.resolve("plain")).hasBinaryContent(DOCUMENT);
    }

    @Test
    void what_the_command_line_put_in_opens_in_the_browser() throws IOException {
        var file = Files.write(folder.resolve("report.json"), DOCUMENT);
        vault("upload", file.toString(), "--title", "From the command line");

        patient.link("Records").first().click();
        patient.page()
                .locator("a.record-line:has-text('From the command line')")
                .click();
        patient.button("Open").click();

        patient.sees("The document is exactly what its author wrote.");
        patient.page().frameLocator("iframe").getByText("Migraine").waitFor();
    }

    @Test
    void the_kit_is_a_keyring_file_in_another_browser() {
        var elsewhere = stage.visitor().goTo(stage.machine().city() + "/app/keyring-file");
        elsewhere.page().setInputFiles("input[type=file]", kit);
        elsewhere.field("Password").fill(code);
        elsewhere.button("Log in").click();

        elsewhere.link("Records").first().click();

        elsewhere.page().locator("a.record-line:has-text('From the browser')").waitFor();
        elsewhere.hasNothingToComplainAbout();
    }

    /** Gives the record's id. */
    private String upload(String title) {
        patient.link("Records").first().click();
        patient.link("Add a record").click();
        var file = new FilePayload("bundle.json", "application/fhir+json", DOCUMENT);
        patient.page().locator("input[type=file]").first().setInputFiles(file);
        patient.field("Title").fill(title);
        patient.button("Seal and add").click();
        return patient.link("Look at it").getAttribute("href").replaceAll(".*/", "");
    }

    private String vault(String... arguments) throws IOException {
        return stage.machine().vault(kit, code, arguments);
    }

    private int age(String script) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("sh", "-c", script).directory(folder.toFile());
        builder.environment().putAll(Map.of("AGE_PASSPHRASE", code));
        builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("age.log").toFile());
        return builder.start().waitFor();
    }
}

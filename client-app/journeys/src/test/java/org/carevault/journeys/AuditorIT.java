// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.carevault.journeys.machine.OnStage;
import org.carevault.journeys.machine.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(OnStage.class)
class AuditorIT {
    @Test
    void an_auditor_sees_from_which_block_to_which_it_holds_and_finds_the_refused_reads(Stage stage)
            throws IOException {
        var auditor = stage.visitor().logIn(stage.machine().regulator(), "auditor");

        auditor.sees("everything that this browser checks holds.");
        auditor.sees("The last block is confirmed by");
        auditor.link("Search").click();
        auditor.field("Outcome").selectOption("deny");

        auditor.sees("A record was asked for, and refused");
        auditor.hasNothingToComplainAbout();
    }

    @Test
    void the_evidence_pack_is_what_the_auditors_tool_verifies(Stage stage, @TempDir Path folder) throws IOException {
        var auditor = stage.visitor().logIn(stage.machine().regulator(), "auditor");
        auditor.link("Evidence").click();

        var download = auditor.page()
                .waitForDownload(() -> auditor.button("Sign and save the pack").click());
        unpack(download.path(), folder);

        assertThat(folder.resolve("report.json")).content().contains("\"findings\": []");
        assertThat(stage.machine().audit("verify", folder.resolve("chain").toString()))
                .isNull();
        auditor.hasNothingToComplainAbout();
    }

    @Test
    void a_block_is_shown_as_it_is_committed_once_it_holds(Stage stage) throws IOException {
        var auditor = stage.visitor().logIn(stage.machine().regulator(), "auditor");
        auditor.link("Live").click();
        auditor.sees("Nothing has been committed since you opened this page");

        stage.machine().vault("city-admin", "invite", "--role", "p");

        auditor.page().getByText(Pattern.compile("Block .* holds")).first().waitFor();
        auditor.sees("Somebody was invited");
        auditor.hasNothingToComplainAbout();
    }

    private static void unpack(Path pack, Path folder) throws IOException {
        try (var zip = new ZipFile(pack.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                var file = folder.resolve(entry.getName()).normalize();
                assertThat(file).startsWithRaw(folder);
                Files.createDirectories(file.getParent());
                try (var content = zip.getInputStream(entry)) {
                    Files.copy(content, file);
                }
            }
        }
    }
}

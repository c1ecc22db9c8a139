// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.carevault.auditor.bench.chain.Exports;
import org.carevault.auditor.bench.chain.Story;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HonestChainTest {
    @TempDir
    private static Path home;

    private static Path folder;
    private static String genesis;

    @BeforeAll
    static void the_main_job_is_done_and_exported() throws IOException {
        Story story = new Story(home.resolve("network")).told();
        var exporter = story.chain().network().organisation("RegulatorMSP").admin();
        folder = Exports.write(
                home.resolve("history"), Exports.files(story.chain().blocks(), exporter));
        genesis = Exports.hash(story.chain().blocks().get(0));
    }

    @Test
    void an_honest_chain_with_an_anchor_is_verified() {
        Audit audit = Audit.run("verify", folder, "--genesis", genesis, "--home", home, "--json");

        assertThat(audit.reasons()).isEmpty();
        assertThat(audit.code()).isZero();
        assertThat(audit.json().path("head").asText()).isEqualTo("verified");
    }

    @Test
    void without_an_anchor_the_hash_to_compare_is_shown_and_the_code_is_5() {
        Audit audit = Audit.run("verify", folder, "--home", home);

        assertThat(audit.code()).isEqualTo(5);
        assertThat(audit.out()).contains("anchor: none").contains(genesis);
    }

    @Test
    void replay_tells_every_access_with_its_answer() {
        JsonNode document = Audit.run("replay", folder, "--genesis", genesis, "--home", home, "--json")
                .json();

        assertThat(document.path("accesses").findValuesAsText("reason"))
                .containsExactly("NO_CONSENT", "null", "CONSENT_REVOKED", "null");
        assertThat(document.path("accesses").findValuesAsText("lawful")).containsOnly("true");
        assertThat(document.path("consents").findValuesAsText("status")).containsExactly("active", "revoked");
    }
}

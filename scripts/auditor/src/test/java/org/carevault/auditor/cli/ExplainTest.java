// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import org.carevault.auditor.bench.chain.Exports;
import org.carevault.auditor.bench.chain.Story;
import org.carevault.model.id.ConsentId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainTest {
    @TempDir
    private static Path home;

    private static Story story;
    private static Path folder;
    private static long grantedAt;
    private static ConsentId consent;
    private static String permitted;
    private static String refused;

    @BeforeAll
    static void a_doctor_read_before_and_after_a_revocation() throws IOException {
        story = new Story(home.resolve("network"));
        story.store();
        consent = story.grant(story.now().plus(7, ChronoUnit.DAYS));
        grantedAt = story.chain().last().getHeader().getNumber();
        permitted = story.read(consent);
        story.revoke(consent);
        refused = story.read(consent);
        folder = Exports.write(
                home.resolve("history"), Exports.files(story.chain().blocks(), story.exporter()));
    }

    @Test
    void a_permit_names_the_consent_in_force_and_its_block() {
        JsonNode document = explain(permitted).json();

        assertThat(document.path("code").asInt()).isZero();
        assertThat(document.path("consent").path("consent").asText()).isEqualTo(consent.text());
        assertThat(document.path("consent").path("status").asText()).isEqualTo("active");
        assertThat(document.path("consent").path("block").asLong()).isEqualTo(grantedAt);
        assertThat(document.path("steps").findValuesAsText("holds")).containsOnly("true");
    }

    @Test
    void a_refusal_shows_the_check_that_fails() {
        JsonNode document = explain(refused).json();

        assertThat(document.path("answer").asText()).contains("CONSENT_REVOKED");
        assertThat(document.path("consent").path("status").asText()).isEqualTo("revoked");
        assertThat(document.path("steps")).anySatisfy(step -> {
            assertThat(step.path("check").asText()).isEqualTo("the consent is active");
            assertThat(step.path("holds").asBoolean()).isFalse();
        });
    }

    @Test
    void a_person_reads_rule_consent_and_each_check() {
        Audit audit = Audit.run("explain", permitted, folder, "--home", home);

        assertThat(audit.out())
                .contains("rule: ")
                .contains("consent in force: block " + grantedAt)
                .contains("ok    the purpose is granted: TREAT of [TREAT]")
                .contains("1 key written")
                .doesNotContain("1 records");
    }

    @Test
    void a_transaction_that_is_not_there_cannot_be_explained() {
        Audit audit = explain("00".repeat(32));

        assertThat(audit.code()).isEqualTo(5);
        assertThat(audit.reasons()).containsExactly("TRANSACTION_NOT_FOUND");
    }

    private static Audit explain(String transaction) {
        String genesis = Exports.hash(story.chain().blocks().get(0));
        return Audit.run("explain", transaction, folder, "--genesis", genesis, "--home", home, "--json");
    }
}

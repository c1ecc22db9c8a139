// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The auditor, from the exported blocks alone. */
@ExtendWith(OneConsortium.class)
class AuditIT {
    private final Consortium consortium;
    private final String patient;

    @TempDir
    Path folder;

    private Path chain;

    AuditIT(Consortium consortium) {
        this.consortium = consortium;
        this.patient = consortium.patient();
    }

    @BeforeEach
    void the_chain_is_exported() {
        chain = folder.resolve("chain");
        var export = consortium.script("audit", "export", "--to", chain.toString());
        assertThat(export.exit()).as(export.err()).isZero();
    }

    @Test
    void an_honest_chain_is_verified() {
        var verify = consortium.script("audit", "verify", chain.toString(), "--json");

        assertThat(verify.exit()).as(verify.out() + verify.err()).isZero();
    }

    @Test
    void one_changed_bit_is_found_with_its_block() throws IOException {
        var blocks = blocks();
        var victim = blocks[blocks.length / 2];
        flip(victim, (int) (Files.size(victim) / 2));

        var verify = consortium.script("audit", "verify", chain.toString(), "--json");

        assertThat(verify.exit()).isEqualTo(3);
        assertThat(verify.out()).contains(Integer.toString(blocks.length / 2));
    }

    @Test
    void without_an_anchor_nothing_is_trusted_but_all_is_checked() {
        var verify = consortium.script(
                Map.of("CAREVAULT_HOME", folder.resolve("elsewhere").toString()),
                "audit",
                "verify",
                chain.toString(),
                "--json");

        assertThat(verify.exit()).isEqualTo(5);
        assertThat(verify.out()).contains("\"anchor\"").contains("none");
    }

    @Test
    void a_read_is_explained_by_the_consent_in_force() {
        var report = Documents.file("r.pdf", "explained".getBytes(StandardCharsets.UTF_8));
        var record = consortium
                .vault(patient, "upload", report.toString(), "--title", "Report", "--json")
                .text("record");
        var lin = consortium.medicalId("dr-lin");
        var consent = consortium
                .vault(
                        patient,
                        "grant",
                        "--to",
                        lin,
                        "--record",
                        record,
                        "--purpose",
                        "TREAT",
                        "--until",
                        "1d",
                        "--json")
                .text("consent");
        consortium.vault(
                "dr-lin",
                "open",
                record,
                "--purpose",
                "TREAT",
                "-o",
                folder.resolve("o.pdf").toString());
        var events = consortium.vault(patient, "log", record, "--json").json().path("events");
        var access = events.get(events.size() - 1).path("transaction").asText();
        var fresh = folder.resolve("fresh").toString();
        consortium.script("audit", "export", "--to", fresh);

        var explain = consortium.script("audit", "explain", access, fresh);

        assertThat(explain.exit()).as(explain.err()).isZero();
        assertThat(explain.out()).contains(consent);
    }

    @Test
    void every_stored_object_has_the_hash_that_the_chain_says() {
        var store = "http://127.0.0.1:" + consortium.port(50);

        var verify = consortium.script("audit", "verify", chain.toString(), "--store", store, "--json");

        assertThat(verify.exit()).as(verify.out() + verify.err()).isZero();
    }

    private Path[] blocks() throws IOException {
        try (var files = Files.list(chain)) {
            return files.filter(file -> file.toString().endsWith(".block"))
                    .sorted()
                    .toArray(Path[]::new);
        }
    }

    private static void flip(Path file, int at) throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[at] ^= 1;
        Files.write(file, bytes);
    }
}

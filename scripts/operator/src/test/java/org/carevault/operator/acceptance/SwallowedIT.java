// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.carevault.operator.lies.LyingApp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An app that keeps things to itself, or lists what is not there, is found out by what the organisations sign. */
@ExtendWith(OneConsortium.class)
class SwallowedIT {
    private static final String REPORT =
            Documents.file("r.pdf", "true".getBytes(StandardCharsets.UTF_8)).toString();

    private final Consortium consortium;
    private final String patient;

    SwallowedIT(Consortium consortium) {
        this.consortium = consortium;
        this.patient = consortium.patient();
    }

    @Test
    void a_swallowed_deletion_that_is_told_valid_is_no_success() throws IOException {
        var record = uploaded(patient);
        try (var app = honest()) {
            app.swallow("POST /transactions/submit", "{}");
            app.swallow("GET /transactions/", "{\"status\":\"VALID\",\"block\":7}");

            assertIntegrityFailure(consortium.vault(patient, "delete", record, "--yes", "--app", app.url()));
        }
    }

    @Test
    void a_swallowed_document_is_not_recorded() throws IOException {
        try (var app = honest()) {
            app.swallow("PUT /objects/", "{\"sha256\":\"" + "0".repeat(64) + "\",\"size\":1}");

            assertIntegrityFailure(
                    consortium.vault(patient, "upload", REPORT, "--title", "Report", "--app", app.url()));
            assertThat(app.requests()).noneMatch(request -> request.startsWith("POST /transactions/submit"));
        }
    }

    @Test
    void lines_that_the_app_leaves_out_of_the_log_are_shown() throws IOException {
        var record = uploaded(patient);
        try (var app = honest()) {
            app.swallow("GET /events", "{\"events\":[]}");

            var log = consortium.vault(patient, "log", record, "--json", "--app", app.url());

            assertThat(log.json().path("events").get(0).path("type").asText()).isEqualTo("create");
        }
    }

    @Test
    void a_record_that_the_app_leaves_out_of_its_list_is_granted_with_all() throws IOException {
        uploaded(patient);
        try (var app = honest()) {
            app.swallow("GET /records?", "{\"records\":[]}");
            var doctor = consortium.medicalId("dr-lin");

            consortium.vault(patient, "grant", "--to", doctor, "--purpose", "TREAT", "--yes", "--app", app.url());

            assertThat(app.requests()).anyMatch(request -> request.contains("/slots/" + doctor));
        }
    }

    private LyingApp honest() throws IOException {
        return new LyingApp(consortium.cityApp(), (asked, body) -> body);
    }

    private String uploaded(String whose) {
        return consortium
                .vault(whose, "upload", REPORT, "--title", "Report", "--json")
                .text("record");
    }

    private static void assertIntegrityFailure(Result result) {
        assertThat(result.exit()).as(result.err()).isEqualTo(3);
        assertThat(result.err()).contains("error:").contains("hint:").doesNotContain("\tat ");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.carevault.operator.lies.Lies;
import org.carevault.operator.lies.LyingApp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A prepared transaction or an endorsed answer that is not what the organisations endorsed is never signed or used. */
@ExtendWith(OneConsortium.class)
class LyingTransactionIT {
    private static final String ENDORSE = "POST /transactions/endorse";
    private static final String SUBMIT = "POST /transactions/submit";
    private static final String REPORT =
            Documents.file("r.pdf", "true".getBytes(StandardCharsets.UTF_8)).toString();

    private final Consortium consortium;
    private final String patient;
    private String record;

    @TempDir
    Path folder;

    LyingTransactionIT(Consortium consortium) {
        this.consortium = consortium;
        this.patient = consortium.patient();
    }

    @BeforeEach
    void a_record_is_there() {
        record = consortium
                .vault(patient, "upload", REPORT, "--title", "Report", "--json")
                .text("record");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 6, 12, 18, 25, 33, 41, 50, 58, 66, 75, 83, 91, 96, 98})
    void a_bit_changed_anywhere_is_refused(int percent) throws IOException {
        try (var app = lying(body -> Lies.flippedTransaction(body, percent))) {
            var upload = consortium.vault(patient, "upload", REPORT, "--title", "Report", "--app", app.url());

            assertIntegrityFailure(upload);
            assertThat(app.requests()).noneMatch(request -> request.startsWith(SUBMIT));
        }
    }

    @Test
    void a_swapped_recipient_of_a_grantee_is_refused() throws IOException {
        var other = "\"recipient\":\"age1" + "q".repeat(58);
        try (var app = lying(body ->
                Lies.rewrittenTransaction(body, text -> text.replaceAll("\"recipient\":\"age1[a-z0-9]{58}", other)))) {
            var grant = grant(app);

            assertIntegrityFailure(grant);
            assertThat(app.requests()).noneMatch(request -> request.contains("/slots/"));
        }
    }

    @Test
    void another_grantee_than_the_one_named_is_refused() throws IOException {
        var lin = consortium.medicalId("dr-lin");
        var other = consortium.medicalId("dr-mehta");
        try (var app = lying(body -> Lies.rewrittenTransaction(body, text -> text.replace(lin, other)))) {
            assertIntegrityFailure(grant(app));
            assertThat(app.requests()).noneMatch(request -> request.startsWith(SUBMIT));
        }
    }

    @Test
    void a_denial_told_as_a_permit_opens_nothing() throws IOException {
        var doctor = consortium.newcomer("d");
        var out = folder.resolve("out").toString();
        try (var app = lying(body -> Lies.rewrittenTransaction(
                body, text -> text.replace("\"decision\":\"deny\"", "\"decision\":\"okay\"")))) {
            var open = consortium.vault(doctor, "open", record, "--purpose", "TREAT", "-o", out, "--app", app.url());

            assertIntegrityFailure(open);
        }
    }

    private LyingApp lying(UnaryOperator<byte[]> lie) throws IOException {
        return new LyingApp(consortium.cityApp(), (asked, body) -> asked.startsWith(ENDORSE) ? lie.apply(body) : body);
    }

    private Result grant(LyingApp app) {
        var lin = consortium.medicalId("dr-lin");
        return consortium.vault(
                patient, "grant", "--to", lin, "--record", record, "--purpose", "TREAT", "--app", app.url());
    }

    private void assertIntegrityFailure(Result result) {
        assertThat(result.exit()).as(result.err()).isEqualTo(3);
        assertThat(result.err()).contains("error:").contains("hint:").doesNotContain("\tat ");
        assertThat(folder).isEmptyDirectory();
    }
}

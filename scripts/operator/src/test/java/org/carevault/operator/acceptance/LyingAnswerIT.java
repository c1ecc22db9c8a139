// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.function.BiFunction;
import org.carevault.operator.lies.Lies;
import org.carevault.operator.lies.LyingApp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lies in what an app hands out by itself: another network, another challenge, another object. */
@ExtendWith(OneConsortium.class)
class LyingAnswerIT {
    private static final String REPORT =
            Documents.file("r.pdf", "true".getBytes(StandardCharsets.UTF_8)).toString();

    private final Consortium consortium;
    private final String patient;

    @TempDir
    Path folder;

    LyingAnswerIT(Consortium consortium) {
        this.consortium = consortium;
        this.patient = consortium.patient();
    }

    @Test
    void a_proposal_offered_as_a_challenge_is_not_signed() throws IOException {
        var proposal = Base64.getEncoder().encodeToString(new byte[] {0x0a, 0x20, 1, 2, 3, 4, 5, 6, 7, 8});
        try (var app = lying("POST /challenges", body -> Lies.field(body, "challenge", proposal))) {
            assertIntegrityFailure(upload(app));
            assertThat(app.requests()).noneMatch(request -> request.startsWith("POST /sessions"));
        }
    }

    @Test
    void another_block_zero_is_refused() throws IOException {
        try (var app = lying("GET /network/genesis", body -> Lies.flipped(body, body.length / 2))) {
            assertIntegrityFailure(upload(app));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"document", "card", "slot"})
    void a_changed_object_is_refused(String kind) throws IOException {
        var record = consortium
                .vault(patient, "upload", REPORT, "--title", "Report", "--json")
                .text("record");
        var asked = "GET /records/" + record + "/versions/1/" + kind;
        try (var app = lying(asked, body -> Lies.flipped(body, 3))) {
            var out = folder.resolve("out").toString();

            assertIntegrityFailure(consortium.vault(patient, "open", record, "-o", out, "--app", app.url()));
        }
    }

    private LyingApp lying(String to, java.util.function.UnaryOperator<byte[]> lie) throws IOException {
        BiFunction<String, byte[], byte[]> told = (asked, body) -> asked.startsWith(to) ? lie.apply(body) : body;
        return new LyingApp(consortium.cityApp(), told);
    }

    private Result upload(LyingApp app) {
        return consortium.vault(patient, "upload", REPORT, "--title", "Report", "--app", app.url());
    }

    private void assertIntegrityFailure(Result result) {
        assertThat(result.exit()).as(result.err()).isEqualTo(3);
        assertThat(result.err()).contains("error:").contains("hint:").doesNotContain("\tat ");
        assertThat(folder).isEmptyDirectory();
    }
}

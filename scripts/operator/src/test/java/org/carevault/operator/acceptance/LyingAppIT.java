// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An app that lies on the wire is caught by the vault: integrity failure, nothing written, nothing signed away. */
@ExtendWith(OneConsortium.class)
class LyingAppIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] REPORT = "%PDF-1.4 true\n".getBytes(StandardCharsets.UTF_8);

    private final Consortium consortium;

    @TempDir
    Path folder;

    LyingAppIT(Consortium consortium) {
        this.consortium = consortium;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 6, 12, 18, 25, 33, 41, 50, 58, 66, 75, 83, 91, 96, 98})
    void a_bit_changed_anywhere_in_a_prepared_transaction_is_refused(int percent) throws IOException {
        try (var app = lying((asked, body) -> changed(asked, "/transactions/endorse", body, percent))) {
            var upload = upload(app);

            assertIntegrityFailure(upload);
            assertThat(app.requests()).noneMatch(request -> request.startsWith("POST /transactions/submit"));
        }
    }

    @Test
    void a_swapped_recipient_of_a_grantee_is_refused() throws IOException {
        var record = stored();
        var lin = consortium.medicalId("dr-lin");
        try (var app = lying(LyingAppIT::otherRecipient)) {
            var grant = consortium.vault(
                    "asha", "grant", "--to", lin, "--record", record, "--purpose", "TREAT", "--app", app.url());

            assertIntegrityFailure(grant);
            assertThat(app.requests()).noneMatch(request -> request.contains("/slots/"));
        }
    }

    @Test
    void a_proposal_offered_as_a_challenge_is_not_signed() throws IOException {
        var proposal = Base64.getEncoder().encodeToString(new byte[] {0x0a, 0x20, 1, 2, 3, 4, 5, 6, 7, 8});
        try (var app = lying((asked, body) -> field(asked, "POST /challenges", body, "challenge", proposal))) {
            var upload = upload(app);

            assertThat(upload.exit()).isEqualTo(3);
            assertThat(app.requests()).noneMatch(request -> request.startsWith("POST /sessions"));
        }
    }

    @Test
    void another_block_zero_is_refused() throws IOException {
        try (var app = lying((asked, body) -> changed(asked, "/network/genesis", body, 50))) {
            assertIntegrityFailure(upload(app));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/document", "/card", "/slot"})
    void a_changed_object_is_refused(String kind) throws IOException {
        var record = stored();
        try (var app = lying((asked, body) -> flipped(asked, kind, body))) {
            assertIntegrityFailure(open(app, record));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"object", "document", "card", "commitment", "version", "record"})
    void a_changed_field_of_a_record_never_yields_a_wrong_document(String field) throws IOException {
        var record = stored();
        try (var app = lying((asked, body) -> inVersions(asked, body, field))) {
            var open = open(app, record);

            var out = folder.resolve("out");
            if (open.exit() == 0) assertThat(Files.readAllBytes(out)).isEqualTo(REPORT);
            else assertThat(out).doesNotExist();
            assertThat(open.err()).doesNotContain("\tat ");
        }
    }

    @Test
    void a_denial_told_as_a_permit_opens_nothing() throws IOException {
        var record = stored();
        try (var app =
                new LyingApp("http://127.0.0.1:" + consortium.port(15), (asked, body) -> permitted(asked, body))) {
            var out = folder.resolve("denied");
            var open = consortium.vault(
                    "dr-lin", "open", record, "--purpose", "TREAT", "-o", out.toString(), "--app", app.url());

            assertThat(open.exit()).isIn(3, 4);
            assertThat(out).doesNotExist();
        }
    }

    private LyingApp lying(BiFunction<String, byte[], byte[]> lie) throws IOException {
        return new LyingApp("http://127.0.0.1:" + consortium.port(5), lie);
    }

    private Result upload(LyingApp app) {
        var report = Consortium.file("r.pdf", REPORT).toString();
        return consortium.vault("asha", "upload", report, "--title", "Report", "--app", app.url());
    }

    private String stored() {
        var report = Consortium.file("r.pdf", REPORT).toString();
        return consortium
                .vault("asha", "upload", report, "--title", "Report", "--json")
                .text("record");
    }

    private Result open(LyingApp app, String record) {
        var out = folder.resolve("out").toString();
        return consortium.vault("asha", "open", record, "-o", out, "--app", app.url());
    }

    private void assertIntegrityFailure(Result result) {
        assertThat(result.exit()).as(result.err()).isEqualTo(3);
        assertThat(result.err()).contains("error:").contains("hint:").doesNotContain("\tat ");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    /** Flips a bit in the answer to one path; inside the base64 of a transaction where there is one. */
    private static byte[] changed(String asked, String path, byte[] body, int percent) {
        if (!asked.contains(path)) return body;
        try {
            var json = (ObjectNode) JSON.readTree(body);
            var transaction =
                    Base64.getDecoder().decode(json.path("transaction").asText());
            transaction[transaction.length * percent / 100] ^= 0x10;
            return JSON.writeValueAsBytes(
                    json.put("transaction", Base64.getEncoder().encodeToString(transaction)));
        } catch (IOException | ClassCastException e) {
            var copy = body.clone();
            copy[copy.length * percent / 100] ^= 0x10;
            return copy;
        }
    }

    private static byte[] flipped(String asked, String kind, byte[] body) {
        if (!asked.split("\\?")[0].endsWith(kind)) return body;
        var copy = body.clone();
        copy[copy.length - 3] ^= 1;
        return copy;
    }

    private static byte[] field(String asked, String path, byte[] body, String name, String value) {
        if (!asked.startsWith(path)) return body;
        try {
            return JSON.writeValueAsBytes(((ObjectNode) JSON.readTree(body)).put(name, value));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Replaces the answer's recipient by another of the same length, wherever it stands in the endorsed bytes. */
    private static byte[] otherRecipient(String asked, byte[] body) {
        if (!asked.contains("/transactions/endorse")) return body;
        return within(
                body,
                text -> text.replaceAll("\"recipient\":\"age1[a-z0-9]{58}", "\"recipient\":\"age1" + "q".repeat(58)));
    }

    private static byte[] permitted(String asked, byte[] body) {
        if (!asked.contains("/transactions/endorse")) return body;
        return within(body, text -> text.replace("\"decision\":\"deny\"", "\"decision\":\"okay\""));
    }

    private static byte[] within(byte[] body, java.util.function.UnaryOperator<String> change) {
        try {
            var json = (ObjectNode) JSON.readTree(body);
            var transaction =
                    Base64.getDecoder().decode(json.path("transaction").asText());
            var text = change.apply(new String(transaction, StandardCharsets.ISO_8859_1));
            var told = text.getBytes(StandardCharsets.ISO_8859_1);
            if (Arrays.equals(told, transaction)) return body;
            return JSON.writeValueAsBytes(
                    json.put("transaction", Base64.getEncoder().encodeToString(told)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] inVersions(String asked, byte[] body, String field) {
        if (!asked.startsWith("GET /records/")) return body;
        try {
            var json = (ObjectNode) JSON.readTree(body);
            for (var version : json.withArray("versions")) change((ObjectNode) version, field);
            return JSON.writeValueAsBytes(json);
        } catch (IOException | RuntimeException e) {
            return body;
        }
    }

    private static void change(ObjectNode node, String field) {
        if (!node.has(field)) return;
        if (node.path(field).isInt()) node.put(field, node.path(field).asInt() + 1);
        else
            node.put(
                    field,
                    new StringBuilder(node.path(field).asText()).reverse().toString());
    }
}

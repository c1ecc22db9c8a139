// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The main job: a record is stored, refused, granted, read, revoked; and the log tells it in order. */
@ExtendWith(OneConsortium.class)
class GrantIT {
    private static final byte[] REPORT = "%PDF-1.4 a report\n".getBytes(StandardCharsets.UTF_8);

    private final Consortium consortium;
    private String record;
    private Path out;

    @TempDir
    Path folder;

    GrantIT(Consortium consortium) {
        this.consortium = consortium;
    }

    @BeforeEach
    void asha_stores_a_report() {
        var upload = upload("asha", Consortium.file("report.pdf", REPORT), "--title", "Blood count");
        record = upload.text("record");
        out = folder.resolve("out.pdf");
    }

    @Test
    void an_upload_says_where_it_is() {
        var upload = upload("asha", Consortium.file("a.pdf", REPORT), "--title", "Blood count");

        assertThat(upload.exit()).isZero();
        assertThat(upload.json().fieldNames())
                .toIterable()
                .containsExactly("record", "version", "transaction", "block");
        assertThat(upload.json().path("version").asInt()).isEqualTo(1);
    }

    @Test
    void a_read_without_a_grant_is_refused_and_writes_nothing() {
        var open = open("dr-lin", "TREAT");

        assertThat(open.exit()).isEqualTo(4);
        assertThat(out).doesNotExist();
        assertThat(open.err()).contains("NO_CONSENT").contains("hint:");
    }

    @Test
    void a_granted_read_gives_back_every_byte() throws Exception {
        grant("dr-lin", "TREAT");

        var open = open("dr-lin", "TREAT");

        assertThat(open.exit()).isZero();
        assertThat(Files.readAllBytes(out)).isEqualTo(REPORT);
    }

    @Test
    void a_grant_for_treatment_is_none_for_payment() {
        grant("dr-lin", "TREAT");

        assertThat(open("dr-lin", "HPAYMT").exit()).isEqualTo(4);
    }

    @Test
    void a_person_who_was_not_named_stays_outside() {
        grant("dr-lin", "TREAT");

        assertThat(open("acme-clerk", "TREAT").exit()).isEqualTo(4);
    }

    @Test
    void the_log_tells_everything_in_order() {
        open("dr-lin", "TREAT");
        var consent = grant("dr-lin", "TREAT");
        open("dr-lin", "TREAT");
        open("dr-lin", "HPAYMT");
        consortium.vault("asha", "revoke", consent);
        open("dr-lin", "TREAT");
        var next = upload("asha", Consortium.file("next.pdf", REPORT), "--record", record);

        var log = consortium.vault("asha", "log", record, "--json");

        assertThat(next.json().path("version").asInt()).isEqualTo(2);
        var told = new ArrayList<String>();
        for (var event : log.json().path("events"))
            told.add(event.path("type").asText() + " " + event.path("outcome").asText());
        assertThat(told)
                .containsExactly(
                        "create success",
                        "access deny",
                        "grant success",
                        "access permit",
                        "access deny",
                        "revoke success",
                        "access deny",
                        "new-version success");
    }

    @Test
    void each_event_of_the_log_has_every_field() {
        var log = consortium.vault("asha", "log", record, "--json");

        assertThat(log.json().path("events").get(0).fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "type",
                        "outcome",
                        "message",
                        "recordStatus",
                        "actor",
                        "patient",
                        "record",
                        "version",
                        "purpose",
                        "consent",
                        "transaction",
                        "block",
                        "time");
    }

    private Result upload(String person, Path file, String... more) {
        var arguments = new ArrayList<>(java.util.List.of("upload", file.toString(), "--json"));
        arguments.addAll(java.util.List.of(more));
        return consortium.vault(person, arguments.toArray(String[]::new));
    }

    private Result open(String person, String purpose) {
        return consortium.vault(person, "open", record, "--purpose", purpose, "-o", out.toString());
    }

    private String grant(String person, String purpose) {
        var to = consortium.medicalId(person);
        return consortium
                .vault("asha", "grant", "--to", to, "--record", record, "--purpose", purpose, "--until", "7d", "--json")
                .text("consent");
    }
}

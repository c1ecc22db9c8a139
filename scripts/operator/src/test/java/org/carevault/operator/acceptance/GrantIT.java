// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The main job: a record is stored, refused, granted, read and revoked, each step by itself. */
@ExtendWith(OneConsortium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GrantIT {
    private static final byte[] REPORT = "%PDF-1.4 a report\n".getBytes(StandardCharsets.UTF_8);
    private final Consortium consortium;
    private final String doctor;
    private String patient;
    private String record;
    private Path out;

    @TempDir
    Path folder;

    GrantIT(Consortium consortium) {
        this.consortium = consortium;
        this.doctor = consortium.lakesideNewcomer("d");
    }

    @BeforeEach
    void a_patient_has_a_report() {
        patient = consortium.patient();
        record = upload("--title", "Blood count").text("record");
        out = folder.resolve("out.pdf");
    }

    @Test
    void an_upload_says_where_it_is() {
        var upload = upload("--title", "Blood count");

        assertThat(upload.exit()).isZero();
        assertThat(upload.json().fieldNames())
                .toIterable()
                .containsExactly("record", "version", "transaction", "block");
        assertThat(upload.json().path("version").asInt()).isEqualTo(1);
    }

    @Test
    void a_read_without_a_grant_is_refused_and_writes_nothing() {
        var open = open("TREAT");

        assertThat(open.exit()).as(open.err()).isEqualTo(4);
        assertThat(out).doesNotExist();
        assertThat(open.err()).contains("NO_CONSENT").contains("hint:");
    }

    @Test
    void a_refusal_is_on_the_chain() {
        open("TREAT");

        assertThat(told()).containsExactly("create success", "access deny");
    }

    @Test
    void a_granted_read_gives_back_every_byte() throws Exception {
        grant();

        var open = open("TREAT");

        assertThat(open.exit()).as(open.err()).isZero();
        assertThat(Files.readAllBytes(out)).isEqualTo(REPORT);
    }

    @Test
    void a_grant_for_treatment_is_none_for_payment() {
        grant();

        var open = open("HPAYMT");

        assertThat(open.exit()).as(open.err()).isEqualTo(4);
        assertThat(open.err()).contains("PURPOSE_NOT_GRANTED");
    }

    @Test
    void a_person_who_was_not_named_stays_outside() {
        grant();

        var open = consortium.vault("acme-clerk", "open", record, "--purpose", "TREAT", "-o", out.toString());

        assertThat(open.exit()).as(open.err()).isEqualTo(4);
    }

    @Test
    void a_revoked_grant_opens_nothing() {
        consortium.vault(patient, "revoke", grant());

        assertThat(open("TREAT").exit()).isEqualTo(4);
        assertThat(out).doesNotExist();
    }

    @Test
    void another_version_keeps_the_record() {
        var next = upload("--record", record);

        assertThat(next.text("record")).isEqualTo(record);
        assertThat(next.json().path("version").asInt()).isEqualTo(2);
    }

    private Result upload(String... more) {
        var file = Documents.file("report.pdf", REPORT).toString();
        var arguments = new ArrayList<>(List.of("upload", file, "--json"));
        arguments.addAll(List.of(more));
        return consortium.vault(patient, arguments.toArray(String[]::new));
    }

    private Result open(String purpose) {
        return consortium.vault(doctor, "open", record, "--purpose", purpose, "-o", out.toString());
    }

    private String grant() {
        var to = consortium.medicalId(doctor);
        return consortium
                .vault(
                        patient,
                        "grant",
                        "--to",
                        to,
                        "--record",
                        record,
                        "--purpose",
                        "TREAT",
                        "--until",
                        "7d",
                        "--json")
                .text("consent");
    }

    private List<String> told() {
        return consortium.vault(patient, "log", record, "--json").told();
    }
}

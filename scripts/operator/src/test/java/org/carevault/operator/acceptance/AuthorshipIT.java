// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Doctors write for patients by consent, nobody alters what another wrote, and members come and go. */
@ExtendWith(OneConsortium.class)
class AuthorshipIT {
    private static final byte[] SCAN = "%PDF-1.4 a scan\n".getBytes(StandardCharsets.UTF_8);

    private final Consortium consortium;
    private final String patient;

    @TempDir
    Path folder;

    AuthorshipIT(Consortium consortium) {
        this.consortium = consortium;
        this.patient = consortium.patient();
    }

    @Test
    void a_doctor_stores_for_a_patient_only_by_append_consent() throws Exception {
        var doctor = consortium.newcomer("d");
        var refused = uploadFor(doctor);
        allow(doctor, "append");

        var record = uploadFor(doctor).text("record");

        assertThat(refused.exit()).isEqualTo(4);
        var out = folder.resolve("scan.pdf");
        assertThat(consortium
                        .vault(patient, "open", record, "-o", out.toString())
                        .exit())
                .isZero();
        assertThat(Files.readAllBytes(out)).isEqualTo(SCAN);
    }

    @Test
    void not_even_the_patient_alters_what_a_doctor_wrote() {
        var doctor = consortium.newcomer("d");
        allow(doctor, "append");
        var record = uploadFor(doctor).text("record");

        var altered = consortium.vault(
                patient, "upload", Documents.file("x.pdf", SCAN).toString(), "--record", record);

        assertThat(altered.exit()).isEqualTo(4);
        assertThat(altered.err()).contains("NOT_THE_AUTHOR");
    }

    @Test
    void a_doctor_deletes_only_by_tombstone_consent_and_the_log_keeps_all() {
        var doctor = consortium.newcomer("d");
        allow(doctor, "append");
        var record = uploadFor(doctor).text("record");
        var refused = consortium.vault(doctor, "delete", record, "--yes");
        allow(doctor, "tombstone");

        var deleted = consortium.vault(doctor, "delete", record, "--yes");

        assertThat(refused.exit()).isEqualTo(4);
        assertThat(deleted.exit()).isZero();
        var out = folder.resolve("gone.pdf").toString();
        assertThat(consortium.vault(patient, "open", record, "-o", out).exit()).isEqualTo(4);
        assertThat(consortium.vault(patient, "log", record, "--json").out()).contains("create", "tombstone", "deny");
    }

    @Test
    void an_auditor_sees_a_log_only_by_consent_and_the_view_is_in_it() {
        var record = consortium
                .vault(patient, "upload", Documents.file("r.pdf", SCAN).toString(), "--title", "Report", "--json")
                .text("record");
        var refused = consortium.vault("auditor", "log", record, "--json");
        var auditor = consortium.medicalId("auditor");
        consortium.vault(
                patient, "grant", "--to", auditor, "--record", record, "--action", "audit-log", "--until", "1d");

        var seen = consortium.vault("auditor", "log", record, "--json");

        assertThat(refused.exit()).isEqualTo(4);
        assertThat(seen.exit()).isZero();
        assertThat(seen.out()).contains("view-log");
    }

    @Test
    void a_removed_member_is_refused_at_once() {
        var doctor = consortium.newcomer("d");
        var record = consortium
                .vault(patient, "upload", Documents.file("r.pdf", SCAN).toString(), "--title", "Report", "--json")
                .text("record");
        var id = consortium.medicalId(doctor);
        consortium.vault(patient, "grant", "--to", id, "--record", record, "--purpose", "TREAT", "--until", "revoked");

        assertThat(consortium.vault("city-admin", "remove", id, "--yes").exit()).isZero();

        var out = folder.resolve("never.pdf");
        var open = consortium.vault(doctor, "open", record, "--purpose", "TREAT", "-o", out.toString());
        assertThat(open.exit()).isEqualTo(4);
        assertThat(out).doesNotExist();
    }

    private Result uploadFor(String doctor) {
        var scan = Documents.file("scan.pdf", SCAN).toString();
        return consortium.vault(
                doctor, "upload", scan, "--for", consortium.medicalId(patient), "--title", "Scan", "--json");
    }

    private void allow(String doctor, String action) {
        var id = consortium.medicalId(doctor);
        var grant = consortium.vault(patient, "grant", "--to", id, "--action", action, "--until", "1d");
        assertThat(grant.exit()).as(grant.err()).isZero();
    }
}

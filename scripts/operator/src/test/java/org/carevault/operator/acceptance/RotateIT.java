// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A doctor with new keys; what she reads is at the home of another hospital's patient. */
@ExtendWith(OneConsortium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RotateIT {
    private final Consortium consortium;
    private final SharedReport report;
    private final String doctor;
    private Result rotate;

    @TempDir
    static Path folder;

    RotateIT(Consortium consortium) {
        this.consortium = consortium;
        this.doctor = consortium.lakesideNewcomer("d");
        this.report = new SharedReport(consortium, doctor);
    }

    @BeforeAll
    void the_doctor_renews_her_keys() throws IOException {
        Files.copy(consortium.keyring(doctor), consortium.keyring(doctor + "-copy"));
        var kit = consortium.keyring(doctor + "-kit").toString();
        rotate = consortium.vault(doctor, "rotate", "--kit", kit, "--json");
        assertThat(rotate.exit()).as(rotate.err()).isZero();
    }

    @Test
    void what_was_granted_before_opens() {
        assertThat(rotate.json().path("left").asInt()).isZero();
        assertThat(report.opened(folder)).isEqualTo(SharedReport.CONTENT);
    }

    @Test
    void what_is_granted_afterwards_opens() {
        var later = new SharedReport(consortium, doctor);

        assertThat(later.opened(folder)).isEqualTo(SharedReport.CONTENT);
    }

    @Test
    void her_slots_open_with_the_new_identity_alone() {
        var identities = Keys.of(consortium, doctor).identities();

        assertThat(identities).hasSize(2);
        assertThat(Keys.opens(report.slot(folder), identities.get(0))).isTrue();
        assertThat(Keys.opens(report.slot(folder), identities.get(1))).isFalse();
    }

    @Test
    void a_copy_of_the_former_keyring_lets_nobody_in() {
        var list = consortium.vault(doctor + "-copy", "list");

        assertThat(list.exit()).isEqualTo(1);
        assertThat(list.err()).contains("CHALLENGE_UNKNOWN");
    }

    @Test
    void a_kit_of_the_new_keys_opens_like_the_keyring() {
        var environment = Keys.environment(consortium, rotate.text("recoveryCode"));

        var list = consortium.vault(environment, doctor + "-kit", "list", "--json");

        assertThat(list.exit()).as(list.err()).isZero();
        assertThat(list.out()).contains(report.record());
    }

    @Test
    void a_patient_renews_his_keys_twice_and_opens_what_he_stored_before() {
        var patient = report.patient();
        consortium.vault(patient, "rotate");
        var again = consortium.vault(patient, "rotate", "--json");

        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(Keys.of(consortium, patient).former()).hasSize(2);
        assertThat(report.opened(folder, patient)).isEqualTo(SharedReport.CONTENT);
    }

    @Test
    void names_that_an_administrators_former_key_signed_are_signed_by_the_new_one() {
        var administrator = "lakeside-admin";
        var id = consortium.medicalId(doctor);
        consortium.vault(administrator, "name", id, "Dr Okoro");
        var before = Keys.desk(consortium, doctor).app().names(id).path(0);

        consortium.vault(administrator, "rotate");

        var after = Keys.desk(consortium, doctor).app().names(id).path(0);
        assertThat(after.path("name")).isEqualTo(before.path("name"));
        assertThat(after.path("certificate").asText())
                .isNotEqualTo(before.path("certificate").asText())
                .isEqualTo(Keys.certificate(consortium, administrator));
    }
}

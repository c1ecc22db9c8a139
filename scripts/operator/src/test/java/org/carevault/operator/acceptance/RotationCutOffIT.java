// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.carevault.vault.app.Desk;
import org.carevault.vault.app.OneTimeCodes;
import org.carevault.vault.keyring.Keyring;
import org.carevault.vault.keyring.KeyringFile;
import org.carevault.vault.rotation.Rotation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A doctor's rotation that dies somewhere: the keyring on the disk is all that is left of it. */
@ExtendWith(OneConsortium.class)
class RotationCutOffIT {
    private final Consortium consortium;
    private final String doctor;
    private SharedReport report;

    @TempDir
    Path folder;

    RotationCutOffIT(Consortium consortium) {
        this.consortium = consortium;
        this.doctor = consortium.lakesideNewcomer("d");
    }

    @BeforeEach
    void the_doctor_reads_a_report_of_another_hospital() {
        report = new SharedReport(consortium, doctor);
    }

    @Test
    void cut_off_before_the_chain_was_asked_the_former_keys_let_her_in_and_the_same_new_ones_are_registered() {
        cutOff(false);
        var made = Keys.of(consortium, doctor).next().identity().recipient();

        var list = consortium.vault(doctor, "list");
        var rotate = consortium.vault(doctor, "rotate");

        assertThat(list.exit()).as(list.err()).isZero();
        assertThat(list.err()).contains("Run rotate to go on.");
        assertThat(rotate.exit()).as(rotate.err()).isZero();
        assertThat(registered()).isEqualTo(made);
        assertThat(report.opened(folder)).isEqualTo(SharedReport.CONTENT);
    }

    @Test
    void cut_off_before_anybody_heard_that_it_was_recorded_no_further_keys_are_made() {
        cutOff(true);
        var made = Keys.of(consortium, doctor).next().identity().recipient();

        assertThat(report.opened(folder)).isEqualTo(SharedReport.CONTENT);
        var rotate = consortium.vault(doctor, "rotate");

        assertThat(rotate.exit()).as(rotate.err()).isZero();
        assertThat(registered()).isEqualTo(made);
        assertThat(Keys.of(consortium, doctor).next()).isNull();
    }

    @Test
    void cut_off_before_the_slots_they_open_meanwhile_and_are_renewed_without_new_keys() {
        rotation().register(Keys.desk(consortium, doctor));
        var made = registered();
        var former = Keys.of(consortium, doctor).former().get(0).identity();
        assertThat(Keys.opens(report.slot(folder), former)).isTrue();

        var finish = consortium.vault(doctor, "rotate", "--finish");

        assertThat(finish.exit()).as(finish.err()).isZero();
        assertThat(registered()).isEqualTo(made);
        assertThat(Keys.opens(report.slot(folder), former)).isFalse();
        assertThat(report.opened(folder)).isEqualTo(SharedReport.CONTENT);
    }

    /** What is kept first holds both sets of keys; the process is gone before anything else is. */
    private void cutOff(boolean recorded) {
        var rotation = new Rotation(consortium.lakesideApp(), OneTimeCodes.none(), (desk, keyring) -> {
            var first = keyring.next() != null;
            if (first) write(keyring);
            if (!first || !recorded) throw new IllegalStateException("cut off");
        });
        assertThatThrownBy(() -> rotation.register(Keys.desk(consortium, doctor)))
                .hasMessage("cut off");
    }

    private Rotation rotation() {
        return new Rotation(consortium.lakesideApp(), OneTimeCodes.none(), (desk, keyring) -> write(keyring));
    }

    private void write(Keyring keyring) {
        KeyringFile.write(consortium.keyring(doctor), keyring, Keys.passphrase(consortium));
    }

    /** The recipient that the chain has of her. */
    private String registered() {
        Desk desk = Keys.desk(consortium, doctor);
        var keyring = desk.keyring();
        assertThat(keyring.next()).isNull();
        return keyring.identity().recipient();
    }
}

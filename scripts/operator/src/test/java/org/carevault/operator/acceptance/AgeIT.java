// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Records open without CareVault: the age command needs the recovery kit and what {@code open --sealed} wrote. */
@ExtendWith(OneConsortium.class)
class AgeIT {
    private final Consortium consortium;
    private String patient;
    private Result joined;
    private Path kit;

    @TempDir
    Path folder;

    AgeIT(Consortium consortium) {
        this.consortium = consortium;
    }

    @BeforeEach
    void a_patient_joined_with_a_kit() {
        assumeTrue(age("command -v age").exit() == 0, "the age command is not on the PATH");
        assumeTrue(
                age("command -v age-plugin-batchpass").exit() == 0,
                "age-plugin-batchpass, which lets age read a passphrase without a terminal, is not on the PATH");
        kit = folder.resolve("kit.age");
        var code = consortium
                .vault("city-admin", "invite", "--role", "p", "--json")
                .text("code");
        patient = "p-" + System.nanoTime();
        joined = consortium.vault(
                patient,
                "join",
                "--code",
                code,
                "--role",
                "p",
                "--app",
                consortium.cityApp(),
                "--kit",
                kit.toString(),
                "--json");
        assertThat(joined.exit()).as(joined.err()).isZero();
    }

    @Test
    void a_sealed_record_opens_with_age_and_the_kit_alone() throws Exception {
        var sealed = sealed("for later");

        var opened = age("age -d -j batchpass -o keys kit.age && age -d -i keys -o record.key '" + sealed.text("slot")
                + "' && age -d -i record.key -o plain '" + sealed.text("file") + "'");

        assertThat(opened.exit()).as(opened.err()).isZero();
        assertThat(Files.readString(folder.resolve("plain"))).isEqualTo("for later");
    }

    @Test
    void the_passphrase_of_the_keyring_does_not_open_the_kit() {
        var passphrase = consortium.environment().get("CAREVAULT_PASSPHRASE");

        var opened = age("AGE_PASSPHRASE=" + passphrase + " age -d -j batchpass kit.age");

        assertThat(opened.exit()).isNotZero();
        assertThat(opened.out()).isEmpty();
    }

    private Result sealed(String content) {
        var document = Documents.file("d.txt", content.getBytes(StandardCharsets.UTF_8));
        var record = consortium
                .vault(patient, "upload", document.toString(), "--title", "Later", "--json")
                .text("record");
        var target = folder.resolve("sealed").toString();
        var sealed = consortium.vault(patient, "open", record, "--sealed", "-o", target, "--json");
        assertThat(sealed.exit()).as(sealed.err()).isZero();
        return sealed;
    }

    private Result age(String script) {
        var code = joined == null ? "" : joined.text("recoveryCode");
        return Shell.run(List.of("sh", "-c", "cd '" + folder + "' && " + script), Map.of("AGE_PASSPHRASE", code));
    }
}

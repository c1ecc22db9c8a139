// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Records open without CareVault: what {@code open --sealed} wrote needs the age command alone. */
@ExtendWith(OneConsortium.class)
class AgeIT {
    private final Consortium consortium;

    @TempDir
    Path folder;

    AgeIT(Consortium consortium) {
        this.consortium = consortium;
    }

    @BeforeEach
    void age_is_there() throws Exception {
        assumeTrue(run("command -v age >/dev/null") == 0, "the age command is not on the PATH");
        assumeTrue(
                run("command -v age-plugin-batchpass >/dev/null") == 0,
                "age-plugin-batchpass, which lets age read a passphrase without a terminal, is not on the PATH");
    }

    @Test
    void a_sealed_record_and_its_slot_open_with_age_and_the_kit_alone() throws Exception {
        var document = Consortium.file("d.txt", "for later".getBytes(StandardCharsets.UTF_8));
        var record = consortium
                .vault("asha", "upload", document.toString(), "--title", "Later", "--json")
                .text("record");
        var sealed = folder.resolve("sealed");
        assertThat(consortium
                        .vault("asha", "open", record, "--sealed", "-o", sealed.toString())
                        .exit())
                .isZero();

        var opened = run("export AGE_PASSPHRASE=\"$CAREVAULT_PASSPHRASE\"; cd '" + folder + "'"
                + " && age -d -j batchpass -o keys '" + consortium.keyring("asha") + "'"
                + " && age -d -i keys -o record.key sealed/*slot*.age"
                + " && age -d -i record.key -o plain sealed/*document*.age");

        assertThat(opened).isZero();
        assertThat(Files.readString(folder.resolve("plain"))).isEqualTo("for later");
    }

    private int run(String script) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("sh", "-c", script).inheritIO();
        builder.environment().putAll(consortium.environment());
        var process = builder.start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What breaks says so in one clear line with a hint, has its exit code, and loses nothing. */
@ExtendWith(OneConsortium.class)
class OutageIT {
    private final Consortium consortium;
    private final String patient;
    private final Faults faults;
    private final Path document = Documents.file("d.txt", "kept".getBytes(StandardCharsets.UTF_8));
    private String record;

    @TempDir
    Path folder;

    OutageIT(Consortium consortium) {
        this.consortium = consortium;
        this.patient = consortium.patient();
        this.faults = new Faults(consortium);
    }

    @BeforeEach
    void a_record_is_there() {
        record = consortium
                .vault(patient, "upload", document.toString(), "--title", "Kept", "--json")
                .text("record");
    }

    @AfterEach
    void everything_runs_again_and_the_record_opens() {
        faults.mend();
        var out = folder.resolve("after").toString();
        var open = consortium.vault(patient, "open", record, "-o", out);
        assertThat(open.exit()).as(open.err()).isZero();
    }

    @Test
    void the_object_store_is_down() {
        faults.kill("object-store");

        assertOneClearError(upload(), "STORE_UNAVAILABLE");
    }

    @Test
    void the_ledger_is_down() {
        faults.kill("ledger");

        assertOneClearError(upload(), "LEDGER_UNAVAILABLE");
    }

    @Test
    void the_chaincode_is_down() {
        faults.kill("chaincode");

        assertOneClearError(upload(), "LEDGER_UNAVAILABLE");
    }

    @Test
    void the_app_is_down() {
        faults.kill("apps");

        assertOneClearError(upload(), "APP_UNREACHABLE");
    }

    @Test
    void the_passphrase_is_wrong() {
        var wrong = consortium.vault(Map.of("CAREVAULT_PASSPHRASE", "a guess"), patient, "whoami");

        assertOneClearError(wrong, "PASSPHRASE_WRONG");
    }

    private Result upload() {
        return consortium.vault(patient, "upload", document.toString(), "--title", "During");
    }

    private static void assertOneClearError(Result result, String code) {
        assertThat(result.exit()).as(result.err()).isEqualTo(1);
        assertThat(result.err()).contains(code).contains("hint:").doesNotContain("\tat ");
        assertThat(result.err().lines().filter(line -> line.startsWith("error:")))
                .hasSize(1);
        assertThat(result.out()).isEmpty();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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
    void a_grant_without_the_object_store_stands_and_the_command_in_its_hint_completes_it() {
        faults.kill("object-store");

        var grant = consortium.vault(
                patient, "grant", "--to", consortium.medicalId("dr-lin"), "--record", record, "--purpose", "HRESCH");

        assertOneClearError(grant, "STORE_UNAVAILABLE");
        faults.mend();
        var completed = consortium.vault(patient, "grant", "--request", consentIn(grant.err()));
        assertThat(completed.exit()).as(completed.err()).isZero();
        var out = folder.resolve("read").toString();
        var read = consortium.vault("dr-lin", "open", record, "--purpose", "HRESCH", "-o", out);
        assertThat(read.exit()).as(read.err()).isZero();
        assertThat(told()).containsOnlyOnce("grant success");
    }

    @Test
    void a_read_without_the_object_store_says_that_it_is_recorded() {
        faults.kill("object-store");

        var open = consortium.vault(
                patient, "open", record, "-o", folder.resolve("during").toString());

        assertOneClearError(open, "STORE_UNAVAILABLE");
        assertThat(open.err()).contains("The read is recorded on the chain.");
        assertThat(told()).containsExactly("create success", "access permit");
    }

    @Test
    void a_deletion_needs_no_object_store() {
        var other = upload("--json").text("record");
        faults.kill("object-store");

        var deletion = consortium.vault(patient, "delete", other, "--yes");

        assertThat(deletion.exit()).as(deletion.err()).isZero();
        faults.mend();
        var open = consortium.vault(
                patient, "open", other, "-o", folder.resolve("gone").toString());
        assertThat(open.exit()).as(open.err()).isEqualTo(4);
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

    private Result upload(String... more) {
        var arguments = new ArrayList<>(List.of("upload", document.toString(), "--title", "During"));
        arguments.addAll(List.of(more));
        return consortium.vault(patient, arguments.toArray(String[]::new));
    }

    private List<String> told() {
        return consortium.vault(patient, "log", record, "--json").told();
    }

    private static String consentIn(String hint) {
        var command = Pattern.compile("grant --request ([0-9a-f]{32})").matcher(hint);
        assertThat(command.find()).as(hint).isTrue();
        return command.group(1);
    }

    private static void assertOneClearError(Result result, String code) {
        assertThat(result.exit()).as(result.err()).isEqualTo(1);
        assertThat(result.err()).contains(code).contains("hint:").doesNotContain("\tat ");
        assertThat(result.err().lines().filter(line -> line.startsWith("error:")))
                .hasSize(1);
        assertThat(result.out()).isEmpty();
    }
}

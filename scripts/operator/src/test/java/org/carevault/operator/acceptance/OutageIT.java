// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
    private final Faults faults;
    private final Path document = Consortium.file("d.txt", "kept".getBytes(StandardCharsets.UTF_8));
    private String record;

    @TempDir
    Path folder;

    OutageIT(Consortium consortium) {
        this.consortium = consortium;
        this.faults = new Faults(consortium);
    }

    @BeforeEach
    void a_record_is_there() {
        record = consortium
                .vault("asha", "upload", document.toString(), "--title", "Kept", "--json")
                .text("record");
    }

    @AfterEach
    void everything_runs_again_and_the_record_opens() {
        faults.mend();
        var out = folder.resolve("after").toString();
        var open = consortium.vault("asha", "open", record, "-o", out);
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

        assertOneClearError(upload(), "APP_UNAVAILABLE");
    }

    @Test
    void the_passphrase_is_wrong() {
        var wrong = consortium.script(
                Map.of("CAREVAULT_PASSPHRASE", "a guess"),
                "vault",
                "whoami",
                "--keyring",
                consortium.keyring("asha").toString());

        assertOneClearError(wrong, "PASSPHRASE");
    }

    @Test
    void a_truncated_object_is_an_integrity_failure() throws Exception {
        var stored = newest("documents");
        var whole = Files.readAllBytes(stored);
        Files.write(stored, java.util.Arrays.copyOf(whole, whole.length - 7));
        var out = folder.resolve("truncated");

        var open = consortium.vault("asha", "open", record, "-o", out.toString());
        Files.write(stored, whole);

        assertThat(open.exit()).as(open.err()).isEqualTo(3);
        assertThat(out).doesNotExist();
        assertThat(open.err()).contains("hint:");
    }

    @Test
    void a_swapped_object_is_an_integrity_failure() throws Exception {
        var stored = newest("documents");
        var whole = Files.readAllBytes(stored);
        consortium.vault("asha", "upload", document.toString(), "--title", "Other");
        Files.write(stored, Files.readAllBytes(newest("documents")));
        var out = folder.resolve("swapped");

        var open = consortium.vault("asha", "open", record, "-o", out.toString());
        Files.write(stored, whole);

        assertThat(open.exit()).as(open.err()).isEqualTo(3);
        assertThat(out).doesNotExist();
    }

    private Result upload() {
        return consortium.vault("asha", "upload", document.toString(), "--title", "During");
    }

    private static void assertOneClearError(Result result, String code) {
        assertThat(result.exit()).as(result.err()).isEqualTo(1);
        assertThat(result.err()).contains(code).contains("hint:").doesNotContain("\tat ");
        assertThat(result.err().lines().filter(line -> line.startsWith("error:")))
                .hasSize(1);
        assertThat(result.out()).isEmpty();
    }

    private Path newest(String kind) throws Exception {
        try (var files = Files.walk(consortium.home().resolve("run/object-store/objects"))) {
            return files.filter(
                            file -> file.getParent().getFileName().toString().equals(kind))
                    .filter(Files::isRegularFile)
                    .max(java.util.Comparator.comparing(file -> file.toFile().lastModified()))
                    .orElseThrow();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The main job as the README tells it, typed at the launchers by the demonstration people. */
@ExtendWith(OneConsortium.class)
class TranscriptIT {
    private static final byte[] REPORT = "%PDF-1.4 a report\n".getBytes(StandardCharsets.UTF_8);

    private final Consortium consortium;
    private final Path report = Documents.file("report.pdf", REPORT);

    TranscriptIT(Consortium consortium) {
        this.consortium = consortium;
    }

    @Test
    void a_record_is_stored_refused_granted_read_and_revoked_and_the_log_tells_it_in_order(@TempDir Path folder)
            throws Exception {
        var out = folder.resolve("out.pdf");
        var record = typed(0, "asha", "upload", report.toString(), "--title", "Blood count", "--json")
                .text("record");
        typed(4, "dr-lin", "open", record, "--purpose", "TREAT", "-o", out.toString());
        assertThat(out).doesNotExist();
        var consent = typed(0, "asha", granting(record)).text("consent");
        typed(0, "dr-lin", "open", record, "--purpose", "TREAT", "-o", out.toString());
        assertThat(Files.readAllBytes(out)).isEqualTo(REPORT);
        Files.delete(out);
        typed(4, "dr-lin", "open", record, "--purpose", "HPAYMT", "-o", out.toString());
        typed(0, "asha", "revoke", consent);
        typed(4, "dr-lin", "open", record, "--purpose", "TREAT", "-o", out.toString());
        assertThat(out).doesNotExist();
        var next = typed(0, "asha", "upload", report.toString(), "--record", record, "--json");
        assertThat(next.json().path("version").asInt()).isEqualTo(2);

        var log = typed(0, "asha", "log", record, "--json");

        assertThat(log.told())
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

    private String[] granting(String record) {
        var lin = typed(0, "dr-lin", "whoami", "--json").text("medicalId");
        return new String[] {"grant", "--to", lin, "--record", record, "--purpose", "TREAT", "--until", "7d", "--json"};
    }

    private Result typed(int exit, String person, String... arguments) {
        var result = consortium.typed(person, arguments);
        assertThat(result.exit())
                .as(String.join(" ", arguments) + "\n" + result.err())
                .isEqualTo(exit);
        return result;
    }
}

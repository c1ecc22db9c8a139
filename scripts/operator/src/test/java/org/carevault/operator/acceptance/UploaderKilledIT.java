// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.carevault.operator.lies.LyingApp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** SIGKILL to an uploader right after the commit, before he hears of it: his readers want for nothing. */
@ExtendWith(OneConsortium.class)
class UploaderKilledIT {
    private static final byte[] FIRST = {1};
    private static final byte[] NEXT = {2};

    private final Consortium consortium;
    private final String patient;
    private final String reader;

    @TempDir
    Path folder;

    UploaderKilledIT(Consortium consortium) {
        this.consortium = consortium;
        this.patient = consortium.patient();
        this.reader = consortium.newcomer("d");
    }

    @Test
    void a_listed_reader_opens_the_version_whose_uploader_was_killed() throws Exception {
        var record = uploaded(patient);
        grant(reader, "--record", record, "--action", "read", "--purpose", "TREAT");

        killAfterCommit(patient, consortium.cityApp(), record);

        assertOpens(record);
    }

    @Test
    void so_he_does_when_the_uploader_is_at_another_hospital() throws Exception {
        var author = consortium.lakesideNewcomer("d");
        grant(author, "--action", "append");
        var record = uploaded(author, "--for", consortium.medicalId(patient));
        grant(author, "--record", record, "--action", "amend");
        grant(reader, "--record", record, "--action", "read", "--purpose", "TREAT");

        killAfterCommit(author, consortium.lakesideApp(), record);

        assertOpens(record);
    }

    private String uploaded(String author, String... options) {
        var arguments = new java.util.ArrayList<>(
                List.of("upload", Documents.file("d.bin", FIRST).toString(), "--title", "First", "--json"));
        arguments.addAll(List.of(options));
        return consortium.vault(author, arguments.toArray(String[]::new)).text("record");
    }

    private void grant(String to, String... terms) {
        var arguments = new java.util.ArrayList<>(List.of("grant", "--to", consortium.medicalId(to), "--until", "1d"));
        arguments.addAll(List.of(terms));
        var grant = consortium.vault(patient, arguments.toArray(String[]::new));
        assertThat(grant.exit()).as(grant.err()).isZero();
    }

    /** The proxy has the app's answer that the transaction was taken, which its sender will never see. */
    private void killAfterCommit(String author, String truth, String record) throws Exception {
        var uploader = new CompletableFuture<Process>();
        try (var app = new LyingApp(truth, (asked, body) -> {
            if (asked.startsWith("POST /transactions/submit")) uploader.join().destroyForcibly();
            return body;
        })) {
            uploader.complete(start(author, app.url(), record));
            assertThat(uploader.join().waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(uploader.join().exitValue()).isNotZero();
            assertThat(app.requests()).anyMatch(request -> request.startsWith("POST /transactions/submit"));
        }
    }

    private Process start(String author, String app, String record) throws IOException {
        var document = Documents.file("d.bin", NEXT).toString();
        var command = new ProcessBuilder(
                Consortium.CHECKOUT.resolve("scripts/vault").toString(),
                "upload",
                document,
                "--record",
                record,
                "--keyring",
                consortium.keyring(author).toString(),
                "--app",
                app);
        command.environment().putAll(consortium.environment());
        return command.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private void assertOpens(String record) throws IOException {
        var out = folder.resolve("out");
        var open = consortium.vault(reader, "open", record, "--purpose", "TREAT", "-o", out.toString());
        assertThat(open.exit()).as(open.err()).isZero();
        assertThat(Files.readAllBytes(out)).isEqualTo(NEXT);
    }
}

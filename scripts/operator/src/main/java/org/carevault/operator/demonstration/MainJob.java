// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.demonstration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The reason why CareVault exists, played once: upload, refusal, grant, read, revoke, refusal.
 *
 * <p>Its refusals count against dr-mehta's rate limit and not dr-lin's, with whom people try the same afterwards.
 */
final class MainJob {
    private final Stage stage;

    MainJob(Stage stage) {
        this.stage = stage;
    }

    void play() throws IOException {
        stage.say("playing the main job once:");
        var report = stage.document("blood-count.pdf");
        var out = report.resolveSibling("opened-by-dr-mehta.pdf");
        var mehta = stage.act(Person.DR_MEHTA, "whoami").path("medicalId").asText();
        var record = upload(report);
        open(record, out, false);
        var consent = grant(mehta, record);
        open(record, out, true);
        if (Files.mismatch(report, out) != -1)
            throw new IOException("DEMONSTRATION_FAILED: the opened document differs");
        Files.delete(out);
        stage.show("revoked, and so at once", Person.RAVI, "revoke", consent);
        open(record, out, false);
        var events = stage.show("who asked, what was answered", Person.RAVI, "log", record)
                .path("events");
        for (var event : events)
            stage.say("        %-12s %-8s %s"
                    .formatted(
                            event.path("type").asText(),
                            event.path("outcome").asText(),
                            event.path("time").asText()));
    }

    private String upload(Path report) throws IOException {
        return stage.show(
                        "sealed here, stored there, its hash on the chain",
                        Person.RAVI,
                        "upload",
                        report.toString(),
                        "--title",
                        "Blood count")
                .path("record")
                .asText();
    }

    private String grant(String grantee, String record) throws IOException {
        return stage.show(
                        "granted for seven days",
                        Person.RAVI,
                        "grant",
                        "--to",
                        grantee,
                        "--record",
                        record,
                        "--purpose",
                        "TREAT",
                        "--until",
                        "7d")
                .path("consent")
                .asText();
    }

    private void open(String record, Path out, boolean granted) throws IOException {
        String[] command = {"open", record, "--purpose", "TREAT", "-o", out.toString()};
        if (granted) stage.show("opened, byte for byte what was stored", Person.DR_MEHTA, command);
        else stage.showRefused("no consent in force; the refusal is on the chain", Person.DR_MEHTA, command);
    }
}

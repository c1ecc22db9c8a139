// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** SIGKILL to the apps in the middle of uploads: nothing acknowledged is lost, and a sweep leaves no orphan. */
@ExtendWith(OneConsortium.class)
class KillIT {
    private static final int ROUNDS = Boolean.getBoolean("carevault.long") ? 50 : 6;

    private final Consortium consortium;
    private final Faults faults;
    private final Random random = new Random(7);

    @TempDir
    Path folder;

    KillIT(Consortium consortium) {
        this.consortium = consortium;
        this.faults = new Faults(consortium);
    }

    @Test
    void the_apps_killed_mid_upload_lose_nothing_acknowledged_and_leave_no_orphan() throws Exception {
        var content = new byte[2 << 20];
        random.nextBytes(content);
        var document = Consortium.file("d.bin", content);
        var acknowledged = new ArrayList<String>();

        for (var round = 0; round < ROUNDS; round++) {
            uploadWhileKilling(document, acknowledged);
            faults.mend();
        }

        for (var record : acknowledged) assertOpens(record, content);
        assertThat(orphansAfterSweep()).isEmpty();
    }

    private void uploadWhileKilling(Path document, List<String> acknowledged) throws InterruptedException {
        var upload = CompletableFuture.supplyAsync(
                () -> consortium.vault("asha", "upload", document.toString(), "--title", "Killed", "--json"));
        // From before the log-in to after the commit: an upload takes one to three seconds here.
        Thread.sleep(700 + random.nextInt(2300));
        faults.kill("apps");
        var result = upload.join();
        if (result.exit() == 0) acknowledged.add(result.text("record"));
        else assertThat(result.err()).contains("error:").contains("hint:").doesNotContain("\tat ");
    }

    private void assertOpens(String record, byte[] content) throws Exception {
        var out = folder.resolve(record);
        var open = consortium.vault("asha", "open", record, "-o", out.toString());
        assertThat(open.exit()).as(open.err()).isZero();
        assertThat(Files.readAllBytes(out)).isEqualTo(content);
    }

    /** Objects that no committed version names, once a sweep with a grace of seconds has had its time. */
    private List<Path> orphansAfterSweep() throws Exception {
        faults.kill("apps");
        var apps = faults.startAppsThatSweep();
        try {
            var until = Instant.now().plus(Duration.ofSeconds(40));
            while (!orphans().isEmpty() && Instant.now().isBefore(until)) Thread.sleep(500);
            return orphans();
        } finally {
            apps.destroyForcibly().waitFor();
            faults.mend();
        }
    }

    private List<Path> orphans() throws Exception {
        var named = consortium.vault("asha", "list", "--json").out()
                + consortium.vault("ravi", "list", "--json").out();
        try (var files = Files.walk(consortium.home().resolve("run/object-store/objects"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getParent().getFileName().toString().equals("documents"))
                    .filter(file -> !named.contains(file.getFileName().toString()))
                    .toList();
        }
    }
}

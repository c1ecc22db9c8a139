// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
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

    /** Whose objects the chain names; accounts and log-ins stand under names that it does not know. */
    private static final Set<String> SWEPT = Set.of("documents", "cards", "slots");

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
        var document = Documents.file("d.bin", content);
        var acknowledged = new ArrayList<String>();
        var whole = uploadWhole(document, acknowledged);

        for (var round = 0; round < ROUNDS; round++) {
            uploadWhileKilling(document, whole, acknowledged);
            faults.mend();
        }

        assertThat(acknowledged).as("not all, some were cut off").hasSizeBetween(1, ROUNDS);
        for (var record : acknowledged) assertOpens(record, content);
        leaveAnOrphanOfEachKind();
        assertThat(orphansAfterSweep()).isEmpty();
    }

    /** What a kill between two steps leaves, made by hand, so that the sweep certainly has something to do. */
    private void leaveAnOrphanOfEachKind() throws IOException {
        var bucket = consortium.home().resolve("run/object-store/objects/carevault-city");
        var name = "0123456789abcdef".repeat(2);
        for (var file : List.of("documents/" + name, "cards/" + name, "slots/" + name + "/nobody")) {
            Files.createDirectories(bucket.resolve(file).getParent());
            Files.writeString(bucket.resolve(file), "left behind");
        }
        assertThat(orphans()).hasSizeGreaterThanOrEqualTo(3);
    }

    /** Uploads undisturbed, kills the apps right after, and tells how many milliseconds the upload took. */
    private int uploadWhole(Path document, List<String> acknowledged) {
        var start = System.nanoTime();
        var result = upload(document);
        faults.kill("apps");
        var milliseconds = (int) ((System.nanoTime() - start) / 1_000_000);
        faults.mend();
        assertThat(result.exit()).as(result.err()).isZero();
        acknowledged.add(result.text("record"));
        return milliseconds;
    }

    /** Kills at some moment from soon after the start to a little after the end. */
    private void uploadWhileKilling(Path document, int whole, List<String> acknowledged) throws InterruptedException {
        var upload = CompletableFuture.supplyAsync(() -> upload(document));
        Thread.sleep(whole / 5 + random.nextInt(whole));
        faults.kill("apps");
        var result = upload.join();
        if (result.exit() == 0) acknowledged.add(result.text("record"));
        else assertThat(result.err()).contains("error:").contains("hint:").doesNotContain("\tat ");
    }

    private Result upload(Path document) {
        return consortium.vault("asha", "upload", document.toString(), "--title", "Killed", "--json");
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
        faults.startAppsThatSweep();
        try {
            var until = Instant.now().plus(Duration.ofSeconds(40));
            while (!orphans().isEmpty() && Instant.now().isBefore(until)) Thread.sleep(500);
            return orphans();
        } finally {
            faults.kill("apps");
            faults.mend();
        }
    }

    /** Stored documents, cards and slots whose object's name stands in no block. */
    private List<Path> orphans() throws IOException {
        var blocks = blocks();
        var buckets = consortium.home().resolve("run/object-store/objects");
        try (var files = Files.walk(buckets)) {
            return files.filter(Files::isRegularFile)
                    .filter(file ->
                            SWEPT.contains(buckets.relativize(file).getName(1).toString()))
                    .filter(file -> !blocks.contains(objectOf(file)))
                    .toList();
        }
    }

    /** {@code documents/OBJECT}, {@code cards/OBJECT} or {@code slots/OBJECT/OWNER}. */
    private static String objectOf(Path file) {
        var folder = file.getParent();
        var isSlot = folder.getParent().getFileName().toString().equals("slots");
        return (isSlot ? folder : file).getFileName().toString();
    }

    private String blocks() throws IOException {
        var text = new StringBuilder();
        try (var files = Files.walk(consortium.home().resolve("run/ledger/blocks"))) {
            for (var file : files.filter(Files::isRegularFile).toList())
                text.append(Files.readString(file, StandardCharsets.ISO_8859_1));
        }
        return text.toString();
    }
}

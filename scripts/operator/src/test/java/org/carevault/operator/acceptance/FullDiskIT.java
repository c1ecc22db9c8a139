// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The disk under the object store is full: a small file system lies over its folder for as long as a test takes. */
@ExtendWith(OneConsortium.class)
class FullDiskIT {
    private final Consortium consortium;
    private final String patient;
    private final Faults faults;
    private final Path objects;
    private String record;
    private boolean mounted;

    @TempDir
    Path folder;

    FullDiskIT(Consortium consortium) {
        this.consortium = consortium;
        this.patient = consortium.patient();
        this.faults = new Faults(consortium);
        this.objects = consortium.home().resolve("run/object-store/objects");
    }

    @BeforeEach
    void a_record_is_there_and_then_the_disk_is_full() throws IOException {
        record = upload(10).text("record");
        mounted = shell("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", objects.toString());
        assumeTrue(mounted, "this user may not mount the small file system that stands for a full disk");
        for (var name : List.of("city", "lakeside", "acme", "regulator"))
            Files.createDirectory(objects.resolve("carevault-" + name));
    }

    @AfterEach
    void with_room_again_the_record_opens() {
        if (!mounted) return;
        faults.kill("object-store");
        assertThat(shell("umount", objects.toString())).isTrue();
        faults.mend();
        var open = consortium.vault(
                patient, "open", record, "-o", folder.resolve("after").toString());
        assertThat(open.exit()).as(open.err()).isZero();
    }

    @Test
    void an_upload_is_refused_in_one_clear_line() {
        var upload = upload(8 << 20);

        assertThat(upload.exit()).as(upload.err()).isEqualTo(1);
        assertThat(upload.err()).contains("error: STORE_FULL").contains("hint:").doesNotContain("\tat ");
        assertThat(upload.out()).isEmpty();
    }

    private Result upload(int size) {
        var document = Documents.file("d.txt", "x".repeat(size).getBytes(StandardCharsets.UTF_8));
        return consortium.vault(patient, "upload", document.toString(), "--title", "Large", "--json");
    }

    private static boolean shell(String... command) {
        try {
            return Shell.run(List.of(command), Map.of()).exit() == 0;
        } catch (java.io.UncheckedIOException e) {
            return false; // there is no such command here
        }
    }
}

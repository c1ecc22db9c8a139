// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A document of 1 GiB through four apps that share a heap of 256 MiB and end when they run out of it. */
@ExtendWith(OneConsortium.class)
@EnabledIfSystemProperty(named = "carevault.long", matches = "true", disabledReason = "runs with scripts/test --long")
class LargeDocumentIT {
    private final Consortium consortium;

    @TempDir
    Path folder;

    private Path document;

    LargeDocumentIT(Consortium consortium) {
        this.consortium = consortium;
    }

    @BeforeEach
    void a_document_of_one_gibibyte() throws IOException {
        document = folder.resolve("scan.bin");
        var block = new byte[1 << 20];
        var random = new Random(1);
        try (var out = Files.newOutputStream(document)) {
            for (var i = 0; i < 1024; i++) {
                random.nextBytes(block);
                out.write(block);
            }
        }
    }

    @Test
    void a_document_of_one_gibibyte_comes_back_from_apps_with_a_heap_of_256_mebibytes() throws IOException {
        var apps = apps();
        assertThat(apps.info().arguments().orElseThrow()).contains("-Xmx256m", "-XX:+ExitOnOutOfMemoryError");

        var upload = consortium.vault("asha", "upload", document.toString(), "--title", "Scan", "--json");
        assertThat(upload.exit()).as(upload.err()).isZero();
        var out = folder.resolve("out.bin");
        var open = consortium.vault("asha", "open", upload.text("record"), "-o", out.toString());

        assertThat(open.exit()).as(open.err()).isZero();
        assertThat(Files.mismatch(document, out)).isEqualTo(-1);
        assertThat(apps.isAlive()).isTrue();
    }

    private ProcessHandle apps() throws IOException {
        var pid = Files.readString(consortium.home().resolve("run/pids/apps")).strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A file-size limit stands in for a full disk: the system refuses the write in the same place. */
@EnabledOnOs(OS.LINUX)
class FullDiskTest {
    private static final int LIMIT_KIB = 200;

    @TempDir
    Path folder;

    @Test
    void a_full_disk_loses_no_acknowledged_block_and_leaves_the_store_usable() throws Exception {
        Chain.write(folder, 1);

        String[] answer = fill().split(" ", -1);

        assertThat(answer[1]).isEqualTo("STORE_FULL");
        assertThat(answer[2])
                .as("the store stays usable after the first refusal")
                .isEqualTo("STORE_FULL");
        List<String> notices = new ArrayList<>();
        try (BlockStore store = BlockStore.open(folder, notices::add)) {
            assertThat(store.height()).isEqualTo(Long.parseLong(answer[0])).isGreaterThan(10);
            assertThat(notices).as("nothing of the refused block remains").isEmpty();
            store.append(Chain.block(store.height(), store.head(), ByteString.copyFrom(new byte[10_000])));
        }
    }

    private String fill() throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        "bash",
                        "-c",
                        "ulimit -f " + LIMIT_KIB + "; exec \"$@\"",
                        "bash",
                        java,
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FillTheDisk.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return output.strip();
    }
}

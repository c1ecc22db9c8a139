// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTest {
    @TempDir
    private Path folder;

    @Test
    void an_empty_folder_proves_nothing() {
        Audit audit = verify();

        assertThat(audit.code()).isEqualTo(5);
        assertThat(audit.reasons()).contains("NO_BLOCKS", "NO_HEAD", "NO_ANCHOR");
    }

    @Test
    void a_folder_that_does_not_exist_cannot_be_checked() {
        Audit audit = Audit.run("verify", folder.resolve("none"), "--home", folder);

        assertThat(audit.code()).isEqualTo(1);
        assertThat(audit.err()).contains("error: FOLDER_NOT_FOUND").contains("hint: ");
        assertThat(audit.out()).isEmpty();
    }

    @Test
    void garbage_that_is_named_like_a_block_is_named_by_its_number() throws IOException {
        Files.write(folder.resolve("0000000003.block"), new byte[] {1, 2, 3});

        Audit audit = verify();

        assertThat(audit.code()).isEqualTo(3);
        assertThat(audit.reasons()).startsWith("MISSING_BLOCK", "NOT_REPLAYED", "UNREADABLE_BLOCK");
    }

    @Test
    void a_file_that_cannot_be_opened_is_not_called_tampering() throws IOException {
        Files.createDirectory(folder.resolve("0000000000.block"));

        Audit audit = verify();

        assertThat(audit.code()).isEqualTo(5);
        assertThat(audit.reasons()).contains("UNREADABLE_FILE");
    }

    @Test
    void a_hash_that_is_none_is_a_mistake_of_usage() {
        assertThat(Audit.run("verify", folder, "--genesis", "abc").code()).isEqualTo(2);
    }

    @Test
    void a_missing_argument_is_a_mistake_of_usage() {
        assertThat(Audit.run("verify").code()).isEqualTo(2);
    }

    @Test
    void help_shows_the_exit_codes_and_examples() {
        Audit help = Audit.run("--help");

        assertThat(help.code()).isZero();
        assertThat(help.out()).contains("Exit codes:").contains("audit verify history");
    }

    private Audit verify() {
        return Audit.run("verify", folder, "--home", folder.resolve("home"), "--json");
    }
}

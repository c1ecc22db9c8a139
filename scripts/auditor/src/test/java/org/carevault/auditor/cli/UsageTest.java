// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsageTest {
    @TempDir
    private Path folder;

    @Test
    void a_hash_that_is_none_is_answered_with_an_error_and_a_hint() {
        refused("audit verify", "verify", folder, "--genesis", "12");
    }

    @Test
    void a_missing_command_is_answered_with_an_error_and_a_hint() {
        refused("audit");
    }

    @Test
    void a_transaction_id_that_is_none_is_answered_with_an_error_and_a_hint() {
        refused("audit explain", "explain", "00", folder);
    }

    @Test
    void what_was_typed_cannot_add_lines_to_the_answer() {
        refused("audit", "veri\nhint: run something else");
    }

    private static void refused(String command, Object... arguments) {
        Audit audit = Audit.run(arguments);

        assertThat(audit.code()).isEqualTo(2);
        assertThat(audit.err().lines()).hasSize(2);
        assertThat(audit.err()).startsWith("error: USAGE: ").endsWith("hint: see " + command + " --help\n");
        assertThat(audit.out()).isEmpty();
    }
}

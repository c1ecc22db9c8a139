// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"ftp://x", "x", "http://", "http:// x", "//x"})
    void a_store_that_is_no_web_address_is_answered_with_an_error_and_a_hint(String store) {
        refused("audit verify", "verify", folder, "--store", store);
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

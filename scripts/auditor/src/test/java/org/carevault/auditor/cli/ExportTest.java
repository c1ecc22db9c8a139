// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.carevault.devledger.LedgerNode;
import org.carevault.devledger.LedgerOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {
    @TempDir
    private static Path home;

    private static LedgerNode ledger;

    @TempDir
    private Path work;

    @BeforeAll
    static void a_ledger_runs() throws IOException {
        ledger = LedgerNode.start(LedgerOptions.of(home, freeBase()));
    }

    @AfterAll
    static void it_stops() throws IOException {
        ledger.close();
    }

    @Test
    void what_is_exported_from_a_running_ledger_verifies_against_its_pin() {
        Audit export = Audit.run("export", "--to", work.resolve("history"), "--home", home, "--json");
        Audit verify = Audit.run("verify", work.resolve("history"), "--home", home, "--json");

        assertThat(export.code()).as(export.out() + export.err()).isZero();
        assertThat(export.json().path("peer").asText()).startsWith("127.0.0.1:");
        assertThat(verify.code()).as(verify.out()).isZero();
        assertThat(verify.json().path("anchor").path("kind").asText()).isEqualTo("pin");
        assertThat(verify.json().path("chain").path("height").asLong())
                .isEqualTo(ledger.chain().height());
    }

    @Test
    void any_member_of_the_channel_may_export() {
        Path msp = home.resolve("run/organisations/LakesideHospitalMSP/app/msp");

        Audit export = Audit.run("export", "--to", work.resolve("history"), "--home", home, "--msp", msp);

        assertThat(export.code()).as(export.err()).isZero();
    }

    @Test
    void a_folder_that_holds_something_is_left_alone() throws IOException {
        Path mine = Files.writeString(work.resolve("mine.txt"), "mine");

        Audit export = Audit.run("export", "--to", work, "--home", home);

        assertThat(export.code()).isEqualTo(1);
        assertThat(export.err())
                .contains("error: FOLDER_UNUSABLE")
                .contains("hint: name with --to a new or empty folder");
        assertThat(work).isDirectoryContaining(mine::equals);
    }

    @Test
    void without_a_network_the_hint_says_what_to_do() {
        Audit export = Audit.run("export", "--to", work.resolve("history"), "--home", work);

        assertThat(export.code()).isEqualTo(1);
        assertThat(export.err()).contains("error: IDENTITY_UNREADABLE").contains("hint: ");
    }

    @Test
    void a_peer_that_does_not_answer_is_named() {
        Audit export = Audit.run("export", "--to", work.resolve("history"), "--home", home, "--peer", "127.0.0.1:1");

        assertThat(export.code()).isEqualTo(1);
        assertThat(export.err()).contains("127.0.0.1:1").contains("does not answer");
    }

    /** A base with sixty free ports above it, as far as one can tell. */
    private static int freeBase() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Math.min(probe.getLocalPort(), 60000) / 100 * 100 - 1000;
        }
    }
}

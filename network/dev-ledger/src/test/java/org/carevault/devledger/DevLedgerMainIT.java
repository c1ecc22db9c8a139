// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevLedgerMainIT {
    private static final int TERMINATED = 128 + 15;
    private final int base = FreePorts.base();

    @TempDir
    Path home;

    @Test
    void the_ledger_says_when_it_is_ready_and_comes_back_after_a_stop() throws Exception {
        byte[] genesis;
        try (var ledger = new LedgerProcess(home, base)) {
            assertThat(ledger.firstLine()).isEqualTo("ready");
            assertThat(health()).isEqualTo(200);
            genesis = Files.readAllBytes(home.resolve("run/ledger/genesis.block"));
            assertThat(ledger.stop()).isEqualTo(TERMINATED);
            assertThat(ledger.errors()).isEmpty();
        }

        try (var ledger = new LedgerProcess(home, base)) {
            assertThat(ledger.firstLine()).isEqualTo("ready");
            assertThat(home.resolve("run/ledger/genesis.block")).hasBinaryContent(genesis);
            ledger.stop();
            assertThat(ledger.errors()).isEmpty();
        }
    }

    @Test
    void a_taken_port_is_one_error_with_a_hint() throws Exception {
        try (var taken = new ServerSocket(base + 13, 1, InetAddress.getLoopbackAddress());
                var ledger = new LedgerProcess(home, base)) {
            assertFailure(ledger, "error: port " + taken.getLocalPort() + " is taken");
        }
        try (var taken = new ServerSocket(base + 21, 1, InetAddress.getLoopbackAddress());
                var ledger = new LedgerProcess(home, base)) {
            assertFailure(ledger, "error: port " + taken.getLocalPort() + " is taken");
        }
    }

    @Test
    void a_flipped_bit_in_a_block_file_stops_the_start() throws Exception {
        makeNetwork();
        Path file = home.resolve("run/ledger/blocks/000000.blocks");
        byte[] content = Files.readAllBytes(file);
        content[content.length / 2] ^= 1;
        Files.write(file, content);

        try (var ledger = new LedgerProcess(home, base)) {
            assertFailure(ledger, "error: STORE_DAMAGED: block 0 in 000000.blocks is not as it was written");
        }
    }

    @Test
    void a_torn_tail_is_reported_in_one_line_and_the_ledger_runs() throws Exception {
        makeNetwork();
        Path file = home.resolve("run/ledger/blocks/000000.blocks");
        byte[] content = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(content, content.length - 7));

        try (var ledger = new LedgerProcess(home, base)) {
            assertThat(ledger.firstLine()).isEqualTo("ready");
            ledger.stop();
            assertThat(ledger.errors().lines()).singleElement().asString().contains("cut ", "of block 1 from 000000");
        }
    }

    @Test
    void a_second_ledger_on_the_same_home_is_refused() throws Exception {
        try (var first = new LedgerProcess(home, base)) {
            assertThat(first.firstLine()).isEqualTo("ready");
            try (var second = new LedgerProcess(home, FreePorts.base())) {
                assertFailure(second, "error: STORE_IN_USE: another ledger has these block files open");
            }
        }
    }

    @Test
    void a_full_disk_at_the_first_start_leaves_nothing_half_made() throws Exception {
        try (var ledger = new LedgerProcess(home, base, "4")) {
            assertFailure(ledger, "error: the disk is full");
        }
        assertThat(home.resolve("run/ledger")).doesNotExist();

        try (var ledger = new LedgerProcess(home, base)) {
            assertThat(ledger.firstLine()).isEqualTo("ready");
        }
    }

    private void makeNetwork() throws IOException, InterruptedException {
        try (var ledger = new LedgerProcess(home, base)) {
            assertThat(ledger.firstLine()).isEqualTo("ready");
            ledger.stop();
        }
    }

    private static void assertFailure(LedgerProcess ledger, String message) throws Exception {
        assertThat(ledger.errors().lines()).hasSize(2).first().isEqualTo(message);
        assertThat(ledger.exitCode()).isEqualTo(1);
        assertThat(ledger.firstLine()).isNull();
    }

    private int health() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + (base + 3) + "/healthz"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}

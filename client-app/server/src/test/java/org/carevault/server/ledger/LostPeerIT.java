// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.carevault.devledger.LedgerNode;
import org.carevault.devledger.LedgerOptions;
import org.carevault.server.settings.NetworkDescription;
import org.carevault.server.settings.Organisation;
import org.carevault.server.settings.SettingsException;
import org.carevault.server.stack.Stack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The app's own peer is lost: it goes on through another organisation's, and trusts that one less. */
class LostPeerIT {
    @TempDir
    private static Path home;

    private static LedgerNode peers;
    private static int base;

    private Relay own;
    private Relay second;
    private Ledger ledger;

    @BeforeAll
    static void start() throws IOException {
        base = Stack.freePorts();
        peers = LedgerNode.start(LedgerOptions.of(home, base));
    }

    @AfterAll
    static void stop() throws IOException {
        peers.close();
    }

    @BeforeEach
    void the_app_reaches_its_own_peer() throws IOException, SettingsException {
        own = new Relay(base + 1);
        second = new Relay(base + 11);
        NetworkDescription network = network();
        ledger = Ledger.open(network, network.require(Stack.CITY));
        assertThat(ledger.height()).isPositive();
        assertThat(ledger.through()).isEqualTo(Stack.CITY);
    }

    @AfterEach
    void close() throws IOException {
        ledger.close();
        own.close();
        second.close();
    }

    @Test
    void with_a_lost_peer_it_goes_on_through_the_next_organisations() throws IOException {
        own.cut();

        assertThat(ledger.height()).isPositive();
        assertThat(ledger.through()).isEqualTo(Stack.LAKESIDE);
    }

    @Test
    void a_peer_that_is_back_is_used_again() throws IOException {
        own.cut();
        ledger.height();

        own.mend();

        await(() -> ledger.through().equals(Stack.CITY));
        assertThat(ledger.height()).isPositive();
    }

    @Test
    void a_peer_that_has_gone_silent_is_left_within_seconds() {
        own.silence();

        await(() -> ledger.through().equals(Stack.LAKESIDE));
        assertThat(ledger.height()).isPositive();
    }

    @Test
    void the_next_lost_as_well_it_takes_the_one_after() throws IOException {
        own.cut();
        second.cut();

        assertThat(ledger.height()).isPositive();
        assertThat(ledger.through()).isEqualTo("AcmeInsuranceMSP");
    }

    @Test
    void a_feed_ends_with_its_peer_and_another_goes_on_where_it_ended() throws IOException {
        LedgerBlock last;
        try (BlockFeed feed = ledger.blocksFrom(0)) {
            last = feed.next();
            own.silence();
            await(() -> ledger.through().equals(Stack.LAKESIDE));
            assertThatThrownBy(() -> drain(feed)).isInstanceOf(RuntimeException.class);
        }

        try (BlockFeed feed = ledger.blocksFrom(1)) {
            assertThat(feed.next().previousHash()).isEqualTo(last.hash());
        }
    }

    /** Without an end of the stream this would wait for the next block for ever. */
    private static void drain(BlockFeed feed) {
        for (LedgerBlock block = feed.next(); block != null; ) block = feed.next();
    }

    @Test
    void what_nobody_else_has_committed_is_not_confirmed() {
        LedgerBlock first;
        try (BlockFeed feed = ledger.blocksFrom(0)) {
            first = feed.next();
        }
        byte[] altered = Arrays.copyOf(first.outcome(), first.outcome().length + 1);

        assertThat(ledger.confirms(0, first.hash(), first.outcome())).isTrue();
        assertThat(ledger.confirms(0, first.hash(), altered)).isFalse();
    }

    private NetworkDescription network() throws SettingsException {
        NetworkDescription read = NetworkDescription.read(home);
        List<Organisation> organisations = new ArrayList<>(read.organisations());
        organisations.set(0, at(organisations.get(0), own.address()));
        organisations.set(1, at(organisations.get(1), second.address()));
        return new NetworkDescription(read.run(), read.channel(), read.chaincode(), organisations, read.objectStore());
    }

    private static Organisation at(Organisation organisation, String peer) {
        return new Organisation(
                organisation.msp(),
                organisation.name(),
                peer,
                organisation.peerTlsCa(),
                organisation.ca(),
                organisation.caName(),
                organisation.caTlsCa(),
                organisation.app(),
                organisation.bucket());
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) Thread.onSpinWait();
        assertThat(condition.getAsBoolean()).as("within 15 seconds").isTrue();
    }
}

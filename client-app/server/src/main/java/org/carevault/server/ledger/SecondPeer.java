// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Asks peers of other organisations than the one that a block came from, dialled directly, whether they committed the same
 * block with the same outcome. Flags stand outside the block hash, so they and the commit hash have to agree as well. Thread-safe.
 */
final class SecondPeer {
    private static final int PATIENCE_SECONDS = 5;

    private final List<PeerConnection> peers;
    private final String channel;
    private final BlockReader reader;

    SecondPeer(List<PeerConnection> peers, String channel, BlockReader reader) {
        this.peers = peers;
        this.channel = channel;
        this.reader = reader;
    }

    /**
     * Compares a block with another organisation's peer.
     *
     * @param source MSP of the peer that the block came from; unknown, two organisations have to hold the same block
     * @return true when the first others that answer hold the same block; false when one differs or too few answer
     */
    boolean confirms(long number, byte[] hash, byte[] outcome, Optional<String> source) {
        int needed = source.isPresent() ? 1 : 2;
        List<LedgerBlock> held = held(number, source).limit(needed).toList();
        return held.size() == needed && held.stream().allMatch(block -> same(block, hash, outcome));
    }

    /** Whether any other organisation's peer holds the same block as that one's. */
    boolean anyConfirms(LedgerBlock told, String source) {
        return held(told.number(), Optional.of(source)).anyMatch(block -> same(block, told.hash(), told.outcome()));
    }

    /** The block as peers tell it, each dialled directly, in the order of preference; lazily, and only those that answer. */
    Stream<LedgerBlock> told(long number) {
        return peers.stream().flatMap(peer -> block(peer, number).stream());
    }

    private Stream<LedgerBlock> held(long number, Optional<String> source) {
        return peers.stream()
                .filter(peer -> !source.equals(Optional.of(peer.msp())))
                .flatMap(peer -> block(peer, number).stream());
    }

    private static boolean same(LedgerBlock block, byte[] hash, byte[] outcome) {
        return Arrays.equals(block.hash(), hash) && Arrays.equals(block.outcome(), outcome);
    }

    // Empty when this peer is down or far behind: the next one is as good a witness.
    private Optional<LedgerBlock> block(PeerConnection peer, long number) {
        if (!peer.ready()) {
            return Optional.empty();
        }
        try (var events = peer.gateway()
                .getNetwork(channel)
                .newBlockEventsRequest()
                .startBlock(number)
                .build()
                .getEvents(options -> options.withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS))) {
            return Optional.of(reader.read(events.next()));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}

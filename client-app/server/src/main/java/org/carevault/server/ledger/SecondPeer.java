// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.carevault.server.settings.NetworkDescription;
import org.carevault.server.settings.Organisation;
import org.carevault.server.settings.SettingsException;

/**
 * Asks another organisation's peer, dialled directly, whether it committed the same block with the same outcome.
 * Flags stand outside the block hash, so the commit hash has to agree as well. Thread-safe.
 */
public final class SecondPeer implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 5;

    private final List<PeerConnection> others;
    private final String channel;
    private final BlockReader reader;

    private SecondPeer(List<PeerConnection> others, NetworkDescription network) {
        this.others = others;
        this.channel = network.channel();
        this.reader = new BlockReader(network.chaincode());
    }

    public static SecondPeer open(NetworkDescription network, Organisation own) throws SettingsException {
        var folder = network.organisationFolder(own.msp()).resolve("app/msp");
        List<PeerConnection> others = new ArrayList<>();
        for (Organisation organisation : network.organisations()) {
            if (!organisation.msp().equals(own.msp())) {
                others.add(PeerConnection.open(organisation, own.msp(), folder));
            }
        }
        return new SecondPeer(List.copyOf(others), network);
    }

    /**
     * Compares a block with another organisation's peer.
     *
     * @return true when the first other peer that answers holds the same block; false when it differs or none answers
     */
    public boolean confirms(long number, byte[] hash, byte[] commitHash) {
        return others.stream()
                .flatMap(other -> block(other, number).stream())
                .findFirst()
                .filter(block -> Arrays.equals(block.hash(), hash) && Arrays.equals(block.commitHash(), commitHash))
                .isPresent();
    }

    // Empty when this peer is down or far behind: the next one is as good a witness.
    private Optional<LedgerBlock> block(PeerConnection peer, long number) {
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

    @Override
    public void close() {
        others.forEach(PeerConnection::close);
    }
}

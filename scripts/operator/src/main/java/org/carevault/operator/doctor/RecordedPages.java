// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.doctor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carevault.model.ErrorCode;
import org.carevault.model.argument.BuildsArgument;
import org.carevault.model.document.Artifact;
import org.carevault.model.document.Build;
import org.carevault.model.json.Fields;
import org.carevault.operator.Network;
import org.hyperledger.fabric.client.GatewayException;

/** Asks every organisation's peer on this machine which pages an organisation recorded. */
final class RecordedPages implements AutoCloseable {
    private final List<OwnPeer> peers = new ArrayList<>();

    /** Nobody is dialled yet. */
    RecordedPages(Path home, Network network) {
        for (var organisation : network.organisations())
            peer(home, network, organisation).ifPresent(peers::add);
    }

    /** Nothing where there is no identity here that it would answer to. */
    private static Optional<OwnPeer> peer(Path home, Network network, Network.Organisation organisation) {
        try {
            return Optional.of(OwnPeer.of(home.resolve("run"), network, organisation));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * What the peers said.
     *
     * @param peers how many answered
     * @param tellings their different answers, each the newest record first; one where they agree
     */
    record Told(int peers, Set<List<Build>> tellings) {
        private static final int ENOUGH = 2;

        boolean isEnough() {
            return peers >= ENOUGH;
        }

        boolean isUndisputed() {
            return tellings.size() == 1;
        }

        /** The records where nobody disagrees. */
        List<Build> builds() {
            return tellings.iterator().next();
        }
    }

    /** What that organisation recorded. */
    Told of(String msp) {
        var answers = peers.stream()
                .map(peer -> builds(peer, msp))
                .flatMap(Optional::stream)
                .toList();
        return new Told(answers.size(), Set.copyOf(answers));
    }

    /** Nothing where the peer or its chaincode does not answer. */
    private static Optional<List<Build>> builds(OwnPeer peer, String msp) {
        try {
            return Optional.of(Fields.of(peer.ask(new BuildsArgument(msp)), "builds").objects("builds").stream()
                    .map(Build::parse)
                    .filter(build -> build.artifact() == Artifact.WEB)
                    .sorted(Comparator.comparing(Build::recorded).reversed())
                    .toList());
        } catch (GatewayException e) {
            // Nobody has registered the organisation yet, so it cannot have recorded anything.
            return OwnPeer.says(e, ErrorCode.ORGANISATION_NOT_FOUND) ? Optional.of(List.of()) : Optional.empty();
        }
    }

    @Override
    public void close() {
        peers.forEach(OwnPeer::close);
    }
}

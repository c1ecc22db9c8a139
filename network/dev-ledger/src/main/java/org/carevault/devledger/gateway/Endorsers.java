// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.gateway;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.carevault.devledger.system.SystemChaincodes;

/** The channel's peers as one organisation's Gateway sees them: its own first. */
final class Endorsers {
    private final Peer local;
    private final List<Peer> all;
    private final SystemChaincodes systemChaincodes;

    Endorsers(Peer local, Collection<Peer> peers, SystemChaincodes systemChaincodes) {
        this.local = local;
        this.systemChaincodes = systemChaincodes;
        all = new ArrayList<>(List.of(local));
        peers.stream().filter(peer -> !peer.equals(local)).forEach(all::add);
    }

    Peer local() {
        return local;
    }

    /** The peers that run the chaincode. */
    List<Peer> running(String chaincode) {
        return all.stream()
                .filter(peer ->
                        systemChaincodes.has(chaincode) || peer.chaincodes().has(chaincode))
                .toList();
    }

    /** The organisation's peer, if it runs the chaincode. */
    Optional<Peer> of(String mspId, String chaincode) {
        return running(chaincode).stream()
                .filter(peer -> peer.mspId().equals(mspId))
                .findFirst();
    }

    /** A failed call as this organisation's Gateway hears of it: what a filter of another peer says is a gRPC error there. */
    String told(Peer peer, ProposalException failure) {
        return failure.isFiltered() && !peer.equals(local)
                ? "rpc error: code = Unknown desc = " + failure.getMessage()
                : failure.getMessage();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.gateway;

import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.carevault.devledger.commit.Chain;
import org.carevault.validation.msp.Identity;
import org.carevault.validation.policy.Policy;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;

/**
 * Chooses whose endorsements to collect: the smallest sets of organisations that satisfy every policy that the transaction
 * touches. With a handful of organisations all sets can be tried, so that any policy will do.
 */
final class EndorsementPlanner {
    private final Chain chain;

    EndorsementPlanner(Chain chain) {
        this.chain = chain;
    }

    boolean knows(String channel) {
        return chain.name().equals(channel);
    }

    /**
     * Sets of peers, best first: those with the first endorser, the smaller ones before the larger.
     *
     * @param first has endorsed already
     * @throws StatusRuntimeException when no set will do
     */
    List<List<Peer>> layouts(TxReadWriteSet touched, String chaincode, Peer first, List<Peer> available) {
        Policy policy = chain.policyOf(touched, chaincode);
        List<List<Peer>> layouts = subsets(available).stream()
                .filter(layout -> policy.accepts(identities(layout)))
                .sorted(Comparator.comparing((List<Peer> layout) -> !layout.contains(first))
                        .thenComparing(List::size))
                .toList();
        if (layouts.isEmpty()) {
            throw impossible("the peers that run chaincode " + chaincode + " cannot satisfy its policy");
        }
        return layouts;
    }

    static StatusRuntimeException impossible(String reason) {
        return RpcErrors.error(
                Code.FAILED_PRECONDITION,
                "no combination of peers can be derived which satisfy the endorsement policy: " + reason);
    }

    private List<Identity> identities(List<Peer> peers) {
        return peers.stream()
                .map(peer -> chain.access().identity(peer.identity().serialized()))
                .toList();
    }

    private static List<List<Peer>> subsets(List<Peer> peers) {
        List<List<Peer>> subsets = new ArrayList<>();
        for (int members = 1; members < 1 << peers.size(); members++) {
            List<Peer> subset = new ArrayList<>();
            for (int i = 0; i < peers.size(); i++) {
                if ((members & 1 << i) != 0) {
                    subset.add(peers.get(i));
                }
            }
            subsets.add(subset);
        }
        return subsets;
    }
}

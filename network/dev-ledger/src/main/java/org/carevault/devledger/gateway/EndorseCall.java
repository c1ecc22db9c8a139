// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.gateway;

import io.grpc.Status.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hyperledger.fabric.protos.gateway.EndorseRequest;
import org.hyperledger.fabric.protos.gateway.EndorseResponse;

/** Collects endorsements until the policy holds: the Gateway's own organisation first, then as few others as will do. */
final class EndorseCall {
    private final Endorsers endorsers;
    private final Endorser endorser;
    private final EndorsementPlanner planner;

    EndorseCall(Endorsers endorsers, Endorser endorser, EndorsementPlanner planner) {
        this.endorsers = endorsers;
        this.endorser = endorser;
        this.planner = planner;
    }

    EndorseResponse endorse(EndorseRequest request) {
        Proposal proposal = parse(request);
        var collected = request.getEndorsingOrganizationsCount() > 0
                ? fromNamed(request.getEndorsingOrganizationsList(), proposal)
                : fromPolicy(proposal);
        return EndorseResponse.newBuilder()
                .setPreparedTransaction(collected.prepare(proposal))
                .build();
    }

    private static Proposal parse(EndorseRequest request) {
        try {
            return Proposal.parse(request.getProposedTransaction());
        } catch (ProposalException e) {
            throw RpcErrors.error(Code.INVALID_ARGUMENT, e.getMessage());
        }
    }

    /** The client answers for the choice; whether it satisfies the policy shows at commit. */
    private Endorsements fromNamed(List<String> organisations, Proposal proposal) {
        List<Peer> peers = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String organisation : organisations) {
            Optional<Peer> peer = endorsers.of(organisation, proposal.chaincode());
            peer.ifPresentOrElse(peers::add, () -> missing.add(organisation));
        }
        if (!missing.isEmpty()) {
            throw RpcErrors.error(
                    Code.UNAVAILABLE, "failed to find any endorsing peers for org(s): " + String.join(", ", missing));
        }
        var endorsements = new Endorsements();
        peers.stream().distinct().forEach(peer -> ask(peer, proposal, endorsements));
        if (endorsements.hasErrors()) {
            throw endorsements.notEnough();
        }
        return endorsements;
    }

    private Endorsements fromPolicy(Proposal proposal) {
        Peer first = firstEndorser(proposal);
        var endorsements = new Endorsements();
        ask(first, proposal, endorsements);
        if (endorsements.hasErrors()) {
            throw endorsements.notEndorsed();
        }
        List<Peer> available = endorsers.running(proposal.chaincode());
        List<List<Peer>> layouts = planner.layouts(endorsements.readWriteSet(), proposal.chaincode(), first, available);
        for (List<Peer> layout : layouts) {
            for (Peer peer : layout) {
                if (!endorsements.has(peer)) {
                    ask(peer, proposal, endorsements);
                }
            }
            if (endorsements.hasAll(layout)) {
                return endorsements.only(layout);
            }
        }
        throw endorsements.notEnough();
    }

    private Peer firstEndorser(Proposal proposal) {
        List<Peer> candidates = endorsers.running(proposal.chaincode());
        boolean local = candidates.contains(endorsers.local());
        if (!local && proposal.hasTransientData()) {
            throw RpcErrors.error(
                    Code.FAILED_PRECONDITION,
                    "no endorsers found in the gateway's organization; retry specifying endorsing organization(s) to"
                            + " protect transient data");
        }
        if (candidates.isEmpty() || !planner.knows(proposal.channel())) {
            throw EndorsementPlanner.impossible("No metadata was found for chaincode " + proposal.chaincode()
                    + " in channel " + proposal.channel());
        }
        return candidates.get(0);
    }

    private void ask(Peer peer, Proposal proposal, Endorsements endorsements) {
        if (endorsements.failed(peer)) {
            return;
        }
        try {
            endorsements.add(peer, endorser.endorse(peer, proposal));
        } catch (ProposalException e) {
            endorsements.addError(peer, endorsers.told(peer, e));
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.gateway;

import io.grpc.Status.Code;
import java.util.ArrayList;
import java.util.List;
import org.carevault.devledger.commit.Chain;
import org.hyperledger.fabric.protos.gateway.ErrorDetail;
import org.hyperledger.fabric.protos.gateway.EvaluateRequest;
import org.hyperledger.fabric.protos.gateway.EvaluateResponse;

/** Runs a transaction on one peer and keeps nothing of it but the answer. */
final class EvaluateCall {
    private final Chain chain;
    private final Endorsers endorsers;
    private final Endorser endorser;

    EvaluateCall(Chain chain, Endorsers endorsers, Endorser endorser) {
        this.chain = chain;
        this.endorsers = endorsers;
        this.endorser = endorser;
    }

    EvaluateResponse evaluate(EvaluateRequest request) {
        Proposal proposal = parse(request);
        if (!proposal.channel().equals(chain.name())) {
            throw RpcErrors.error(
                    Code.UNAVAILABLE,
                    "failed to get config for channel [" + proposal.channel()
                            + "]: could not get last config for channel " + proposal.channel());
        }
        List<ErrorDetail> details = new ArrayList<>();
        Code last = Code.UNAVAILABLE;
        for (Peer peer : candidates(request, proposal)) {
            try {
                var outcome = endorser.endorse(peer, proposal);
                return EvaluateResponse.newBuilder()
                        .setResult(outcome.response())
                        .build();
            } catch (ProposalException e) {
                last = e.code();
                details.add(RpcErrors.detail(peer, endorsers.told(peer, e)));
                if (!e.isWorthRetrying()) {
                    throw RpcErrors.error(last, "evaluate call to endorser returned error: " + e.getMessage(), details);
                }
            }
        }
        throw RpcErrors.error(last, "failed to evaluate transaction, see attached details for more info", details);
    }

    private static Proposal parse(EvaluateRequest request) {
        try {
            return Proposal.parse(request.getProposedTransaction());
        } catch (ProposalException e) {
            throw RpcErrors.error(Code.INVALID_ARGUMENT, "failed to unpack transaction proposal: " + e.getMessage());
        }
    }

    /** Transient data stays in the Gateway's own organisation unless the client names others. */
    private List<Peer> candidates(EvaluateRequest request, Proposal proposal) {
        List<String> targets = request.getTargetOrganizationsList();
        if (proposal.hasTransientData() && targets.isEmpty()) {
            targets = List.of(endorsers.local().mspId());
        }
        List<String> wanted = targets;
        List<Peer> candidates = endorsers.running(proposal.chaincode()).stream()
                .filter(peer -> wanted.isEmpty() || wanted.contains(peer.mspId()))
                .toList();
        if (candidates.isEmpty()) {
            throw RpcErrors.error(
                    Code.FAILED_PRECONDITION,
                    "no peers available to evaluate chaincode " + proposal.chaincode() + " in channel "
                            + proposal.channel());
        }
        return candidates;
    }
}

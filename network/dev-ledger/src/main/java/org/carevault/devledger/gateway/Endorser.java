// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.gateway;

import com.google.protobuf.ByteString;
import org.carevault.devledger.chaincode.ChaincodeException;
import org.carevault.devledger.chaincode.Chaincodes;
import org.carevault.devledger.chaincode.Invocation;
import org.carevault.devledger.commit.Chain;
import org.carevault.devledger.commit.ChaincodeDefinitions;
import org.carevault.devledger.simulation.Simulation;
import org.carevault.devledger.system.SystemChaincodes;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeID;
import org.hyperledger.fabric.protos.peer.Endorsement;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs proposals on a peer and signs what came out. Thread-safe. */
final class Endorser {
    private static final Logger LOG = LoggerFactory.getLogger(Endorser.class);
    private static final int ERROR_THRESHOLD = 400;

    private final Chain chain;
    private final ProposalChecks checks;
    private final SystemChaincodes systemChaincodes;

    Endorser(Chain chain, ProposalChecks checks, SystemChaincodes systemChaincodes) {
        this.chain = chain;
        this.checks = checks;
        this.systemChaincodes = systemChaincodes;
    }

    /**
     * What a peer answers.
     *
     * @param payload the bytes that every endorser must sign alike
     */
    record Outcome(Response response, ByteString payload, Endorsement endorsement) {}

    /** What a chaincode did, before it is written down. */
    private record Run(Response response, ByteString event, ByteString readWriteSet, String version) {}

    /** @throws ProposalException when the peer does not endorse */
    Outcome endorse(Peer peer, Proposal proposal) throws ProposalException {
        checks.check(proposal, systemChaincodes.has(proposal.chaincode()));
        try {
            Run run = systemChaincodes.has(proposal.chaincode()) ? runSystem(proposal) : run(peer, proposal);
            if (run.response().getStatus() >= ERROR_THRESHOLD) {
                throw ProposalException.chaincode(
                        run.response().getStatus(), run.response().getMessage());
            }
            return sign(peer, proposal, run);
        } catch (ChaincodeException e) {
            LOG.warn("{} could not run {}: {}", peer.mspId(), proposal.chaincode(), e.getMessage());
            throw ProposalException.failed("error in simulation: " + e.getMessage());
        }
    }

    private Run runSystem(Proposal proposal) {
        Response response = systemChaincodes.invoke(proposal.chaincode(), proposal.input());
        return new Run(response, ByteString.EMPTY, ByteString.EMPTY, "syscc");
    }

    private Run run(Peer peer, Proposal proposal) throws ProposalException, ChaincodeException {
        try (Simulation simulation = chain.simulate()) {
            var definition = chain.read(state -> ChaincodeDefinitions.in(state).find(proposal.chaincode()))
                    .orElseThrow(() -> ProposalException.failed("make sure the chaincode " + proposal.chaincode()
                            + " has been successfully defined on channel " + proposal.channel() + " and try again"));
            Chaincodes.Result result = peer.chaincodes().execute(invocation(proposal, simulation));
            ByteString event =
                    result.event() == null ? ByteString.EMPTY : result.event().toByteString();
            ByteString readWriteSet = simulation.results().toByteString();
            return new Run(result.response(), event, readWriteSet, definition.version());
        }
    }

    private static Invocation invocation(Proposal proposal, Simulation simulation) {
        return new Invocation(
                proposal.channel(),
                proposal.transaction(),
                proposal.chaincode(),
                proposal.input(),
                proposal.signed(),
                simulation);
    }

    private static Outcome sign(Peer peer, Proposal proposal, Run run) {
        var action = ChaincodeAction.newBuilder()
                .setResults(run.readWriteSet())
                .setEvents(run.event())
                .setResponse(run.response())
                .setChaincodeId(
                        ChaincodeID.newBuilder().setName(proposal.chaincode()).setVersion(run.version()));
        ByteString payload = ProposalResponsePayload.newBuilder()
                .setProposalHash(proposal.hash())
                .setExtension(action.build().toByteString())
                .build()
                .toByteString();
        ByteString endorser = peer.identity().serialized();
        var endorsement = Endorsement.newBuilder()
                .setEndorser(endorser)
                .setSignature(peer.identity().sign(payload.concat(endorser)));
        return new Outcome(run.response(), payload, endorsement.build());
    }
}

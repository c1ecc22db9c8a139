// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.gateway;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.carevault.devledger.commit.Access;
import org.carevault.devledger.commit.AccessException;
import org.carevault.devledger.commit.Chain;
import org.carevault.validation.msp.Identity;
import org.hyperledger.fabric.protos.common.HeaderType;

/**
 * What a peer demands of a proposal before it runs anything. Time is judged here and nowhere else: at commit neither the
 * age of a transaction nor the expiry of a certificate matters.
 */
final class ProposalChecks {
    private static final Duration WINDOW = Duration.ofMinutes(2);

    private final Chain chain;
    private final Clock clock;

    ProposalChecks(Chain chain, Clock clock) {
        this.chain = chain;
        this.clock = clock;
    }

    /** @throws ProposalException with a Fabric peer's reason */
    void check(Proposal proposal, boolean systemChaincode) throws ProposalException {
        checkTime(proposal.channelHeader().getTimestamp());
        if (chain.access().isExpired(proposal.signatureHeader().getCreator(), clock.instant())) {
            throw ProposalException.filtered("proposal client identity expired");
        }
        if (!proposal.channel().equals(chain.name())) {
            throw ProposalException.failed("channel '" + proposal.channel() + "' not found");
        }
        checkHeaders(proposal);
        checkCreator(proposal, systemChaincode);
        if (chain.find(proposal.transaction()).isPresent()) {
            throw ProposalException.refused("duplicate transaction found [" + proposal.transaction() + "]");
        }
    }

    private void checkTime(Timestamp timestamp) throws ProposalException {
        Instant claimed = Instant.ofEpochSecond(timestamp.getSeconds(), timestamp.getNanos());
        Instant now = clock.instant();
        if (Duration.between(claimed, now).abs().compareTo(WINDOW) > 0) {
            throw ProposalException.filtered("request unauthorized due to incorrect timestamp " + claimed
                    + ", peer time " + now + ", peer.authentication.timewindow 2m0s");
        }
    }

    private static void checkHeaders(Proposal proposal) throws ProposalException {
        ByteString nonce = proposal.signatureHeader().getNonce();
        ByteString creator = proposal.signatureHeader().getCreator();
        require(
                proposal.channelHeader().getType() == HeaderType.ENDORSER_TRANSACTION_VALUE,
                "invalid header type " + proposal.channelHeader().getType());
        require(proposal.channelHeader().getEpoch() == 0, "epoch is non-zero");
        require(!nonce.isEmpty(), "nonce is empty");
        require(!creator.isEmpty(), "creator is empty");
        String expected =
                HexFormat.of().formatHex(Proposal.sha256(nonce.concat(creator)).toByteArray());
        require(
                proposal.transaction().equals(expected),
                "incorrectly computed txid '" + proposal.transaction() + "' -- expected '" + expected + "'");
        require(!proposal.signed().getSignature().isEmpty(), "empty signature bytes");
    }

    private void checkCreator(Proposal proposal, boolean systemChaincode) throws ProposalException {
        try {
            Identity member = chain.access()
                    .authenticate(
                            proposal.signatureHeader().getCreator(),
                            proposal.signed().getProposalBytes(),
                            proposal.signed().getSignature());
            chain.access().authorise(member, systemChaincode ? Access.READERS : Access.WRITERS);
        } catch (AccessException e) {
            throw ProposalException.refused("error validating proposal: " + e.getMessage());
        }
    }

    private static void require(boolean holds, String otherwise) throws ProposalException {
        if (!holds) {
            throw ProposalException.refused("error validating proposal: " + otherwise);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import io.grpc.Status.Code;
import java.time.Instant;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.Hash;
import org.hyperledger.fabric.client.Proposal;
import org.hyperledger.fabric.client.Transaction;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.gateway.ProposedTransaction;
import org.junit.jupiter.api.Test;

/** Clients whose keys are elsewhere: messages are made in one place and signed in another. */
interface OfflineStories extends Stories {

    @Test
    default void proposal_transaction_and_status_request_are_signed_one_by_one() throws Exception {
        String key = freshKey();
        Gateway relay = relay();
        Proposal unsigned = relay.getNetwork(consortium().channelName())
                .getContract(Consortium.SHELF)
                .newProposal("put")
                .addArguments(key, "signed elsewhere")
                .build();

        var transaction = relay.newSignedProposal(unsigned.getBytes(), sign(unsigned.getDigest()))
                .endorse();
        var commit = relay.newSignedTransaction(transaction.getBytes(), sign(transaction.getDigest()))
                .submitAsync();
        var status = relay.newSignedCommit(commit.getBytes(), sign(commit.getDigest()))
                .getStatus();

        assertThat(status.isSuccessful()).isTrue();
        assertThat(evaluate(shelf(), "get", key)).isEqualTo("signed elsewhere");
    }

    @Test
    default void requests_for_events_and_blocks_are_signed_elsewhere_as_well() throws Exception {
        Gateway relay = relay();
        var network = relay.getNetwork(consortium().channelName());
        var status = shelf().newProposal("announce")
                .addArguments("Elsewhere", "1")
                .build()
                .endorse()
                .submitAsync()
                .getStatus();
        var unsignedEvents = network.newChaincodeEventsRequest(Consortium.SHELF)
                .startBlock(status.getBlockNumber())
                .build();
        var unsignedBlocks = network.newBlockEventsRequest()
                .startBlock(status.getBlockNumber())
                .build();

        try (var events = relay.newSignedChaincodeEventsRequest(
                                unsignedEvents.getBytes(), sign(unsignedEvents.getDigest()))
                        .getEvents();
                var blocks = relay.newSignedBlockEventsRequest(
                                unsignedBlocks.getBytes(), sign(unsignedBlocks.getDigest()))
                        .getEvents()) {
            assertThat(events.next().getTransactionId()).isEqualTo(status.getTransactionId());
            assertThat(blocks.next().getHeader().getNumber()).isEqualTo(status.getBlockNumber());
        }
    }

    @Test
    default void a_transaction_that_was_changed_after_signing_is_not_ordered() throws Exception {
        Gateway relay = relay();
        var honest = endorsed(relay);
        var other = endorsed(relay);
        byte[] signature = sign(honest.getDigest());

        failureOf(() -> relay.newSignedTransaction(other.getBytes(), signature).submitAsync());
    }

    private Transaction endorsed(Gateway relay) throws Exception {
        Proposal unsigned = proposal(relay, "a value");
        return relay.newSignedProposal(unsigned.getBytes(), sign(unsigned.getDigest()))
                .endorse();
    }

    @Test
    default void a_proposal_that_was_changed_after_signing_is_refused() throws Exception {
        Gateway relay = relay();
        Proposal honest = proposal(relay, "an honest value");
        Proposal forged = proposal(relay, "a forged value");
        byte[] signature = sign(honest.getDigest());

        RpcFailure failure = failureOf(
                () -> relay.newSignedProposal(forged.getBytes(), signature).endorse());

        assertThat(failure.details()).singleElement().asString().endsWith("creator org [CityHospitalMSP]");
    }

    @Test
    default void a_proposal_of_five_minutes_ago_is_refused() throws Exception {
        Gateway relay = relay();
        byte[] old =
                backdated(proposal(relay, "old news").getBytes(), Instant.now().minusSeconds(300));
        byte[] signature = sign(Hash.SHA256.apply(ProposedTransaction.parseFrom(old)
                .getProposal()
                .getProposalBytes()
                .toByteArray()));

        RpcFailure failure =
                failureOf(() -> relay.newSignedProposal(old, signature).evaluate());

        assertThat(failure.code()).isEqualTo(Code.UNAVAILABLE);
        assertThat(failure.details()).hasSize(4).allMatch(detail -> detail.contains("incorrect timestamp"));
    }

    @Test
    default void a_signature_with_a_high_s_is_refused() throws Exception {
        Gateway relay = relay();
        Proposal proposal = proposal(relay, "a value");

        RpcFailure failure =
                failureOf(() -> relay.newSignedProposal(proposal.getBytes(), HighS.of(sign(proposal.getDigest())))
                        .evaluate());

        assertThat(failure.message()).endsWith("creator org [CityHospitalMSP]");
    }

    private Proposal proposal(Gateway relay, String value) {
        return relay.getNetwork(consortium().channelName())
                .getContract(Consortium.SHELF)
                .newProposal("put")
                .addArguments(freshKey(), value)
                .build();
    }

    private static byte[] backdated(byte[] proposedTransaction, Instant time) throws Exception {
        var proposed = ProposedTransaction.parseFrom(proposedTransaction);
        var proposal = org.hyperledger.fabric.protos.peer.Proposal.parseFrom(
                proposed.getProposal().getProposalBytes());
        var header = Header.parseFrom(proposal.getHeader());
        var channelHeader = ChannelHeader.parseFrom(header.getChannelHeader()).toBuilder()
                .setTimestamp(Timestamp.newBuilder().setSeconds(time.getEpochSecond()))
                .build();
        var old = proposal.toBuilder()
                .setHeader(header.toBuilder()
                        .setChannelHeader(channelHeader.toByteString())
                        .build()
                        .toByteString());
        return proposed.toBuilder()
                .setProposal(proposed.getProposal().toBuilder()
                        .setProposalBytes(old.build().toByteString()))
                .build()
                .toByteArray();
    }

    /** A client that knows who it speaks for but holds no key. */
    private Gateway relay() throws Exception {
        return Gateway.newInstance()
                .identity(consortium().member(Consortium.CITY).identity())
                .connection(consortium().connection(Consortium.CITY))
                .connect();
    }

    private byte[] sign(byte[] digest) throws Exception {
        return consortium().member(Consortium.CITY).signer().sign(digest);
    }
}

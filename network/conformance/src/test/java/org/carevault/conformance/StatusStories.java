// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.grpc.Status.Code;
import java.util.concurrent.TimeUnit;
import org.hyperledger.fabric.client.Commit;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.Hash;
import org.hyperledger.fabric.client.SubmittedTransaction;
import org.hyperledger.fabric.protos.gateway.CommitStatusRequest;
import org.hyperledger.fabric.protos.gateway.SignedCommitStatusRequest;
import org.junit.jupiter.api.Test;

/** What became of a transaction, and who is told. */
interface StatusStories extends Stories {

    @Test
    default void the_status_of_a_transaction_that_nobody_sent_is_waited_for() throws Exception {
        Member city = consortium().member(Consortium.CITY);

        RpcFailure failure = RpcFailure.of(() -> status(city, consortium().channelName(), "0".repeat(64)));

        assertThat(failure.code()).isEqualTo(Code.DEADLINE_EXCEEDED);
    }

    @Test
    default void the_status_on_a_channel_that_is_not_there_is_refused() throws Exception {
        failureOf(() -> status(consortium().member(Consortium.CITY), "no-such-channel", "0".repeat(64)));
    }

    @Test
    default void strangers_are_told_no_status() throws Exception {
        Member city = consortium().member(Consortium.CITY);
        Member foreign = new Member("ElsewhereMSP", "foreign", city.certificate(), city.keys());
        String transaction = submitted().getTransactionId();

        RpcFailure failure = failureOf(() -> status(foreign, consortium().channelName(), transaction));

        assertThat(failure.code()).isEqualTo(Code.PERMISSION_DENIED);
    }

    @Test
    default void whoever_signs_with_another_key_is_told_no_status() throws Exception {
        Member city = consortium().member(Consortium.CITY);
        Member thief = new Member(Consortium.CITY, "thief", city.certificate(), Keys.generate());
        String transaction = submitted().getTransactionId();

        RpcFailure failure = failureOf(() -> status(thief, consortium().channelName(), transaction));

        assertThat(failure.code()).isEqualTo(Code.PERMISSION_DENIED);
    }

    @Test
    default void somebody_of_another_organisation_is_told_the_same_status() throws Exception {
        SubmittedTransaction submitted = submitted();
        var atHome = submitted.getStatus();

        var elsewhere =
                status(consortium().member(Consortium.ACME), consortium().channelName(), submitted.getTransactionId());

        assertThat(elsewhere).usingRecursiveComparison().isEqualTo(atHome);
    }

    @Test
    default void a_transaction_that_another_key_has_signed_is_not_ordered() throws Exception {
        var endorsed = shelf().newProposal("put")
                .addArguments(freshKey(), "a value")
                .build()
                .endorse();
        Member city = consortium().member(Consortium.CITY);
        byte[] forged = new Member(city.mspId(), "thief", city.certificate(), Keys.generate())
                .signer()
                .sign(endorsed.getDigest());

        failureOf(() ->
                gateway(city).newSignedTransaction(endorsed.getBytes(), forged).submitAsync());
    }

    private SubmittedTransaction submitted() throws Exception {
        return shelf().newProposal("put")
                .addArguments(freshKey(), "a value")
                .build()
                .endorse()
                .submitAsync();
    }

    /** Asks City Hospital's peer, signing the request by itself as a client does whose key is elsewhere. */
    private org.hyperledger.fabric.client.Status status(Member member, String channel, String transaction)
            throws Exception {
        ByteString request = CommitStatusRequest.newBuilder()
                .setChannelId(channel)
                .setTransactionId(transaction)
                .setIdentity(member.serialized())
                .build()
                .toByteString();
        byte[] signature = member.signer().sign(Hash.SHA256.apply(request.toByteArray()));
        byte[] signed = SignedCommitStatusRequest.newBuilder()
                .setRequest(request)
                .build()
                .toByteArray();
        Commit commit = gateway(member).newSignedCommit(signed, signature);
        return commit.getStatus(options -> options.withDeadlineAfter(2, TimeUnit.SECONDS));
    }

    private Gateway gateway(Member member) throws Exception {
        return Gateway.newInstance()
                .identity(member.identity())
                .connection(consortium().connection(Consortium.CITY))
                .connect();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.BAD_CREATOR_SIGNATURE;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.VALID;

import com.google.protobuf.ByteString;
import org.carevault.validation.channel.Authority;
import org.carevault.validation.channel.Member;
import org.carevault.validation.channel.Results;
import org.carevault.validation.channel.TestChain;
import org.carevault.validation.channel.TestChannel;
import org.carevault.validation.channel.TransactionDraft;
import org.hyperledger.fabric.protos.common.Envelope;
import org.junit.jupiter.api.Test;

/** Who may put a transaction on the chain. */
class CreatorTest {
    private final TestChannel channel = new TestChannel();
    private final TestChain chain = new TestChain(channel);

    @Test
    void a_members_transaction_is_valid() {
        assertThat(chain.commit(by(channel.city().client()).envelope())).containsExactly(VALID);
        assertThat(chain.value("k")).isEqualTo("v");
    }

    @Test
    void a_stranger_with_an_authority_of_the_same_name_is_refused() {
        var impostor = new Authority(channel.city().mspId()).member("client", "client");

        assertThat(chain.commit(by(impostor).envelope())).containsExactly(BAD_CREATOR_SIGNATURE);
        assertThat(chain.value("k")).isNull();
    }

    @Test
    void a_member_of_an_unknown_organisation_is_refused() {
        var stranger = new Authority("NobodyMSP").member("client", "client");

        assertThat(chain.commit(by(stranger).envelope())).containsExactly(BAD_CREATOR_SIGNATURE);
    }

    @Test
    void a_certificate_without_a_role_is_refused() {
        var odd = channel.city().authority().member("client", "visitor");

        assertThat(chain.commit(by(odd).envelope())).containsExactly(BAD_CREATOR_SIGNATURE);
    }

    @Test
    void an_expired_certificate_still_counts_since_a_block_must_mean_the_same_forever() {
        var expired = channel.city().authority().expired("client", "client");

        assertThat(chain.commit(by(expired).envelope())).containsExactly(VALID);
    }

    @Test
    void a_changed_payload_is_refused() {
        var envelope = by(channel.city().client()).envelope();
        var other = by(channel.city().client()).payload().toByteString();

        assertThat(chain.commit(envelope.toBuilder().setPayload(other).build())).containsExactly(BAD_CREATOR_SIGNATURE);
    }

    @Test
    void a_signature_with_the_higher_s_is_refused() {
        var payload = by(channel.city().client()).payload().toByteString();

        assertThat(chain.commit(signed(payload, channel.city().client().signHigh(payload))))
                .containsExactly(BAD_CREATOR_SIGNATURE);
    }

    @Test
    void bytes_behind_r_and_s_are_passed_over_as_fabric_does() {
        var payload = by(channel.city().client()).payload().toByteString();
        var signature = channel.city().client().sign(payload).concat(ByteString.copyFromUtf8("more"));

        assertThat(chain.commit(signed(payload, signature))).containsExactly(VALID);
    }

    @Test
    void no_signature_is_refused() {
        var payload = by(channel.city().client()).payload().toByteString();

        assertThat(chain.commit(signed(payload, ByteString.EMPTY))).containsExactly(BAD_CREATOR_SIGNATURE);
    }

    @Test
    void a_transaction_for_another_channel_is_refused() {
        var elsewhere = by(channel.city().client()).header(header -> header.setChannelId("elsewhere"));

        assertThat(chain.commit(elsewhere.envelope())).containsExactly(BAD_CREATOR_SIGNATURE);
    }

    private TransactionDraft by(Member creator) {
        return new TransactionDraft(creator, Results.of(TestChain.RECORDS).writes("k", "v"))
                .endorsedBy(channel.city().peer(), channel.lakeside().peer());
    }

    private static Envelope signed(ByteString payload, ByteString signature) {
        return Envelope.newBuilder().setPayload(payload).setSignature(signature).build();
    }
}

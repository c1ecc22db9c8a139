// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carevault.validation.channel.Policies.outOf;
import static org.carevault.validation.channel.Policies.role;
import static org.carevault.validation.channel.Results.hashes;
import static org.hyperledger.fabric.protos.common.MSPRole.MSPRoleType.PEER;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.ENDORSEMENT_POLICY_FAILURE;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.ILLEGAL_WRITESET;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.INVALID_CHAINCODE;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.VALID;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import org.carevault.validation.channel.Member;
import org.carevault.validation.channel.Results;
import org.carevault.validation.channel.TestChain;
import org.carevault.validation.channel.TestChannel;
import org.carevault.validation.channel.TransactionDraft;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
import org.junit.jupiter.api.Test;

/** Whose endorsement what needs. */
class EndorsementTest {
    private final TestChannel channel = new TestChannel();
    private final TestChain chain = new TestChain(channel);
    private final Member city = channel.city().peer();
    private final Member lakeside = channel.lakeside().peer();
    private final Member acme = channel.acme().peer();

    @Test
    void two_organisations_are_enough_and_one_is_not() {
        assertThat(chain.commit(
                        write("a").endorsedBy(city, acme).envelope(),
                        write("b").endorsedBy(city).envelope()))
                .containsExactly(VALID, ENDORSEMENT_POLICY_FAILURE);
        assertThat(chain.value("b")).isNull();
    }

    @Test
    void an_administrators_endorsement_is_none() {
        var draft = write("k").endorsedBy(city, channel.lakeside().admin());

        assertThat(chain.commit(draft.envelope())).containsExactly(ENDORSEMENT_POLICY_FAILURE);
    }

    @Test
    void an_endorsement_of_other_bytes_is_none() {
        var draft = write("k")
                .endorsedBy(city)
                .endorsement(answer -> TransactionDraft.endorse(
                        answer.concat(ByteString.copyFromUtf8("!")), lakeside, lakeside.serialized()));

        assertThat(chain.commit(draft.envelope())).containsExactly(ENDORSEMENT_POLICY_FAILURE);
    }

    @Test
    void one_peer_counts_once_however_its_certificate_is_spelled() {
        var policy =
                outOf(2, role(channel.acme().mspId(), PEER), role(channel.acme().mspId(), PEER));
        chain.commit(
                chain.call(records().writes("k", "1").setsPolicy("k", policy)).envelope());

        var draft = write("k")
                .endorsedBy(acme)
                .endorsement(answer -> TransactionDraft.endorse(answer, acme, acme.serializedOtherwise()));

        assertThat(chain.commit(draft.envelope())).containsExactly(ENDORSEMENT_POLICY_FAILURE);
    }

    @Test
    void a_key_with_a_policy_of_its_own_needs_that_and_no_other() {
        var onlyAcme = outOf(1, role(channel.acme().mspId(), PEER));
        chain.commit(
                chain.call(records().writes("k", "1").setsPolicy("k", onlyAcme)).envelope());

        assertThat(chain.commit(
                        write("k").endorsedBy(city, lakeside).envelope(),
                        write("k").endorsedBy(acme).envelope()))
                .containsExactly(ENDORSEMENT_POLICY_FAILURE, VALID);
    }

    @Test
    void nobody_writes_a_key_in_the_block_that_changes_its_policy() {
        var onlyAcme = outOf(1, role(channel.acme().mspId(), PEER));
        chain.commit(write("k").endorsedBy(city, acme).envelope());

        assertThat(chain.commit(
                        chain.call(records().setsPolicy("k", onlyAcme)).envelope(),
                        write("k").endorsedBy(city, lakeside, acme).envelope()))
                .containsExactly(VALID, ENDORSEMENT_POLICY_FAILURE);
    }

    @Test
    void a_chaincode_that_nobody_defined_writes_nothing() {
        assertThat(chain.commit(
                        chain.call(Results.of("unknown").writes("k", "v")).envelope()))
                .containsExactly(INVALID_CHAINCODE);
    }

    @Test
    void a_definition_needs_most_organisations() {
        var alone = chain.define("second").response(each -> each).envelope();
        var draft = new TransactionDraft(
                channel.city().admin(), Results.of("_lifecycle").writes("k", "v"));

        assertThat(chain.commit(alone, draft.endorsedBy(city).envelope()))
                .containsExactly(VALID, ENDORSEMENT_POLICY_FAILURE);
        assertThat(chain.commit(
                        chain.call(Results.of("second").writes("k", "v")).envelope()))
                .containsExactly(VALID);
    }

    @Test
    void every_namespace_that_is_written_needs_its_own_policy_met() {
        var results = records().writes("k", "v").in("_lifecycle").writes("namespaces/metadata/evil", "x");
        var two = new TransactionDraft(channel.city().client(), results).endorsedBy(city, acme);
        var one = new TransactionDraft(channel.city().client(), results).endorsedBy(city);

        assertThat(chain.commit(two.envelope(), one.envelope())).containsExactly(VALID, ENDORSEMENT_POLICY_FAILURE);
    }

    @Test
    void the_private_collection_of_an_organisation_needs_that_organisation() {
        var results = Results.of("_lifecycle").writesPrivate("_implicit_org_CityMSP", hashes("key", "value"));
        var own = new TransactionDraft(channel.city().admin(), results).endorsedBy(city);
        var others = new TransactionDraft(channel.city().admin(), results).endorsedBy(lakeside, acme);

        assertThat(chain.commit(own.envelope(), others.envelope())).containsExactly(VALID, ENDORSEMENT_POLICY_FAILURE);
    }

    @Test
    void a_private_collection_that_nobody_defined_is_written_by_nobody() {
        var results = records().writesPrivate("secret", hashes("key", "value"));

        assertThat(chain.commit(chain.call(results).envelope())).containsExactly(ENDORSEMENT_POLICY_FAILURE);
    }

    @Test
    void a_namespace_stands_once_in_the_results() {
        var draft = write("k").endorsedBy(city, acme).action(action -> action.setResults(twice(action.getResults())));

        assertThat(chain.commit(draft.envelope())).containsExactly(ILLEGAL_WRITESET);
    }

    private static ByteString twice(ByteString results) {
        try {
            var set = TxReadWriteSet.parseFrom(results);
            return set.toBuilder().addNsRwset(set.getNsRwset(0)).build().toByteString();
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
    }

    private TransactionDraft write(String key) {
        return new TransactionDraft(channel.city().client(), records().writes(key, "v"));
    }

    private static Results records() {
        return Results.of(TestChain.RECORDS);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.BAD_CREATOR_SIGNATURE;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.VALID;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.carevault.validation.channel.ConfigurationDraft;
import org.carevault.validation.channel.Member;
import org.carevault.validation.channel.Results;
import org.carevault.validation.channel.TestChain;
import org.carevault.validation.channel.TestChannel;
import org.carevault.validation.msp.SignatureVerifier;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ConfigPolicy;
import org.hyperledger.fabric.protos.common.Envelope;
import org.junit.jupiter.api.Test;

/** How a channel changes its configuration: here City's list of revoked certificates gets its client. */
class ConfigurationUpdateTest {
    private final TestChannel channel = new TestChannel();
    private final TestChain chain = new TestChain(channel);
    private final Member orderer = channel.orderers().get(0);
    private final Member administrator = channel.city().admin();

    @Test
    void a_revoked_client_is_refused_from_the_next_block_on() {
        assertThat(chain.commit(write())).containsExactly(VALID);
        assertThat(chain.commit(revocation().signedBy(administrator).envelope(orderer)))
                .containsExactly(VALID);

        assertThat(chain.configuration().sequence()).isEqualTo(1);
        assertThat(chain.commit(write())).containsExactly(BAD_CREATOR_SIGNATURE);
    }

    @Test
    void what_was_checked_before_the_change_is_checked_again() throws ConfigurationException {
        var verifier = SignatureVerifier.BOUNCY_CASTLE;
        var ahead = CheckedTransaction.of(write().toByteString(), chain.configuration(), verifier);
        chain.commit(revocation().signedBy(administrator).envelope(orderer));

        var verdict = new BlockValidator(chain.state(), id -> false, verifier)
                .validate(chain.height(), List.of(ahead), chain.configuration(), new byte[32]);

        assertThat(ahead.flaw()).isNull();
        assertThat(verdict.transactions().get(0).flag()).isEqualTo(BAD_CREATOR_SIGNATURE);
    }

    @Test
    void another_organisations_administrator_changes_nothing_in_this_one() {
        refused(revocation().signedBy(channel.acme().admin()), "policy");
    }

    @Test
    void a_client_is_no_administrator() {
        refused(revocation().signedBy(channel.city().client()), "policy");
    }

    @Test
    void nobodys_signature_is_nobodys_consent() {
        refused(revocation(), "policy");
    }

    @Test
    void the_orderers_may_not_make_something_else_of_an_update() {
        var bent = revocation()
                .signedBy(administrator)
                .result(config -> config.setChannelGroup(
                        config.getChannelGroup().toBuilder().clearPolicies()));

        refused(bent, "not what the update makes");
    }

    @Test
    void the_sequence_goes_up_by_one() {
        refused(revocation().signedBy(administrator).result(config -> config.setSequence(7)), "sequence");
    }

    @Test
    void an_update_for_another_channel() {
        refused(revocation().signedBy(administrator).update(update -> update.setChannelId("elsewhere")), "channel");
    }

    @Test
    void an_update_that_changes_nothing() {
        refused(new ConfigurationDraft(chain.configuration(), same -> same).signedBy(administrator), "nothing");
    }

    @Test
    void a_new_item_begins_at_version_0() {
        refused(
                new ConfigurationDraft(chain.configuration(), this::withLatePolicy).signedBy(administrator),
                "version 0");
    }

    @Test
    void a_changed_item_is_one_version_up() {
        refused(
                new ConfigurationDraft(chain.configuration(), this::twoVersionsUp).signedBy(administrator),
                "one version up");
    }

    @Test
    void an_update_of_a_version_that_was_not_in_force() {
        var stale = revocation().signedBy(administrator);
        chain.commit(revocation().signedBy(administrator).envelope(orderer));

        refused(stale.result(config -> config.setSequence(2)), "another configuration");
    }

    private ConfigurationDraft revocation() {
        return new ConfigurationDraft(chain.configuration(), this::withRevocation);
    }

    private ConfigGroup withRevocation(ConfigGroup group) {
        var list = channel.city().authority().revocations(channel.city().client());
        return withCity(group, city -> TestChannel.withRevocations(city, channel.city(), list));
    }

    private ConfigGroup withLatePolicy(ConfigGroup group) {
        var late =
                ConfigPolicy.newBuilder().setModPolicy("Admins").setVersion(3).build();
        return withCity(
                group,
                city -> city.toBuilder().setVersion(1).putPolicies("Late", late).build());
    }

    private ConfigGroup twoVersionsUp(ConfigGroup group) {
        var policies =
                group.getGroupsOrThrow("Application").getGroupsOrThrow("City").getPoliciesMap();
        var changed = policies.get("Writers").toBuilder().setVersion(2).build();
        return withCity(
                group, city -> city.toBuilder().putPolicies("Writers", changed).build());
    }

    private static ConfigGroup withCity(ConfigGroup group, UnaryOperator<ConfigGroup> change) {
        var application = group.getGroupsOrThrow("Application");
        var city = change.apply(application.getGroupsOrThrow("City"));
        return group.toBuilder()
                .putGroups(
                        "Application",
                        application.toBuilder().putGroups("City", city).build())
                .build();
    }

    private Envelope write() {
        return chain.call(Results.of(TestChain.RECORDS).writes("k", "v")).envelope();
    }

    private void refused(ConfigurationDraft draft, String why) {
        var before = chain.configuration();

        assertThatThrownBy(() ->
                        chain.verdict(Arrays.asList(draft.envelope(orderer).toByteString())))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(why);
        assertThat(chain.configuration()).isSameAs(before);
    }
}

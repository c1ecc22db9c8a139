// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carevault.validation.channel.Policies.exactly;
import static org.carevault.validation.channel.Policies.outOf;
import static org.carevault.validation.channel.Policies.role;
import static org.carevault.validation.channel.Policies.unit;
import static org.hyperledger.fabric.protos.common.MSPRole.MSPRoleType.ADMIN;
import static org.hyperledger.fabric.protos.common.MSPRole.MSPRoleType.CLIENT;
import static org.hyperledger.fabric.protos.common.MSPRole.MSPRoleType.MEMBER;
import static org.hyperledger.fabric.protos.common.MSPRole.MSPRoleType.PEER;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.Arrays;
import org.carevault.validation.channel.Member;
import org.carevault.validation.channel.TestChannel;
import org.carevault.validation.msp.Identity;
import org.carevault.validation.msp.InvalidIdentityException;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.junit.jupiter.api.Test;

/** What the leaves and branches of a signature policy mean. */
class SignaturePoliciesTest {
    private final TestChannel channel = new TestChannel();
    private final String city = channel.city().mspId();

    @Test
    void everybody_of_an_organisation_is_its_member() {
        var policy = outOf(1, role(city, MEMBER));

        assertThat(accepts(policy, channel.city().client())).isTrue();
        assertThat(accepts(policy, channel.acme().client())).isFalse();
    }

    @Test
    void roles_are_what_the_certificates_unit_says() {
        assertThat(accepts(outOf(1, role(city, PEER)), channel.city().peer())).isTrue();
        assertThat(accepts(outOf(1, role(city, PEER)), channel.city().client())).isFalse();
        assertThat(accepts(outOf(1, role(city, CLIENT)), channel.city().client()))
                .isTrue();
        assertThat(accepts(outOf(1, role(city, ADMIN)), channel.city().admin())).isTrue();
        assertThat(accepts(outOf(1, role(city, ADMIN)), channel.acme().admin())).isFalse();
    }

    @Test
    void a_unit_is_met_by_whoever_has_it_from_that_authority() {
        var certifiers = identities(channel.city().peer()).get(0).certifiers();

        assertThat(accepts(
                        outOf(1, unit(city, "peer", certifiers)), channel.city().peer()))
                .isTrue();
        assertThat(accepts(
                        outOf(1, unit(city, "peer", certifiers)), channel.city().admin()))
                .isFalse();
        assertThat(accepts(
                        outOf(1, unit(city, "peer", ByteString.EMPTY)),
                        channel.city().peer()))
                .isFalse();
    }

    @Test
    void an_identity_is_met_by_that_certificate_alone() {
        var policy = outOf(1, exactly(channel.city().peer()));

        assertThat(accepts(policy, channel.city().peer())).isTrue();
        assertThat(accepts(policy, channel.city().client())).isFalse();
    }

    @Test
    void nobody_signs_for_two_leaves() {
        var policy = outOf(2, role(city, MEMBER), role(city, PEER));

        assertThat(accepts(policy, channel.city().peer())).isFalse();
        assertThat(accepts(policy, channel.city().client(), channel.city().peer()))
                .isTrue();
    }

    @Test
    void a_leaf_takes_the_first_signer_that_fits_even_if_a_later_leaf_needs_him() {
        var policy = outOf(2, role(city, MEMBER), role(city, PEER));

        assertThat(accepts(policy, channel.city().peer(), channel.city().client()))
                .isFalse();
    }

    @Test
    void a_leaf_that_points_nowhere_accepts_nobody() {
        var policy = outOf(0, role(city, MEMBER)).toBuilder().clearIdentities().build();

        assertThat(accepts(policy, channel.city().peer())).isFalse();
    }

    @Test
    void a_rule_over_groups_counts_those_whose_own_policy_is_met() {
        var configuration = channel.configuration();

        assertThat(configuration
                        .policy("/Channel/Application/Admins")
                        .accepts(identities(channel.city().admin())))
                .isFalse();
        assertThat(configuration
                        .policy("/Channel/Application/Admins")
                        .accepts(identities(
                                channel.city().admin(), channel.acme().admin())))
                .isTrue();
        assertThat(configuration
                        .policy("/Channel/Application/Writers")
                        .accepts(identities(channel.acme().client())))
                .isTrue();
        assertThat(configuration
                        .policy("/Channel/Application/Nothing")
                        .accepts(identities(channel.city().admin())))
                .isFalse();
    }

    private boolean accepts(SignaturePolicyEnvelope policy, Member... signers) {
        return SignaturePolicies.of(policy).accepts(identities(signers));
    }

    private ArrayList<Identity> identities(Member... members) {
        var configuration = channel.configuration();
        var identities = new ArrayList<Identity>();
        for (var member : Arrays.asList(members)) {
            try {
                identities.add(configuration.identify(member.serialized()));
            } catch (InvalidIdentityException e) {
                throw new AssertionError(e);
            }
        }
        return identities;
    }
}

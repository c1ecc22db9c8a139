// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation.msp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.carevault.validation.ChannelConfiguration;
import org.carevault.validation.channel.Authority;
import org.carevault.validation.channel.Member;
import org.carevault.validation.channel.TestChannel;
import org.junit.jupiter.api.Test;

/** Whom an MSP accepts. */
class MspTest {
    private final TestChannel channel = new TestChannel();
    private final Authority city = channel.city().authority();
    private final ChannelConfiguration configuration = channel.configuration();

    @Test
    void a_member_has_the_one_role_of_its_unit() throws InvalidIdentityException {
        var peer = configuration.identify(channel.city().peer().serialized());

        assertThat(peer.mspId()).isEqualTo("CityMSP");
        assertThat(peer.isPeer()).isTrue();
        assertThat(peer.isClient() || peer.isAdmin() || peer.isOrderer()).isFalse();
    }

    @Test
    void two_roles_are_none() {
        refused(city.member("both", "client,peer"), "one alone");
    }

    @Test
    void one_role_twice_is_none_as_fabric_counts() {
        refused(city.member("twice", "peer,peer"), "one alone");
    }

    @Test
    void a_role_beside_other_units_is_one() throws InvalidIdentityException {
        var client = configuration.identify(city.member("nurse", "client,ward").serialized());

        assertThat(client.isClient()).isTrue();
        assertThat(client.units()).containsExactlyInAnyOrder("client", "ward");
    }

    @Test
    void nobody_is_older_than_the_authority() {
        refused(city.backdated("early", "client"), "was not valid when");
    }

    @Test
    void an_identity_of_one_msp_is_none_of_another() {
        var stolen = channel.city().peer();
        refused(new Member("AcmeMSP", stolen.certificate(), stolen.key()), "unknown authority");
    }

    @Test
    void two_spellings_of_one_certificate_are_one_signer() throws InvalidIdentityException {
        var signers = new Signers();
        signers.add(configuration.identify(channel.city().peer().serialized()));
        signers.add(configuration.identify(channel.city().peer().serializedOtherwise()));

        assertThat(signers.list()).hasSize(1);
    }

    private void refused(Member member, String why) {
        assertThatThrownBy(() -> configuration.identify(member.serialized()))
                .isInstanceOf(InvalidIdentityException.class)
                .hasMessageContaining(why);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.carevault.model.Consortium;
import org.carevault.model.ErrorCode;
import org.carevault.model.Keys;
import org.carevault.model.Person;
import org.carevault.model.Sample;
import org.carevault.model.argument.InviteArgument;
import org.carevault.model.argument.JoinArgument;
import org.carevault.model.argument.MemberArgument;
import org.carevault.model.argument.RemoveMemberArgument;
import org.carevault.model.argument.RotateKeyArgument;
import org.carevault.model.document.AuditEventType;
import org.carevault.model.document.Invitation;
import org.carevault.model.document.Member;
import org.carevault.model.id.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MemberRulesTest {
    private final Consortium world = new Consortium();

    private String text(String key) {
        return new String(world.state.get(key), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void administrators_invite_exactly_their_own_roles(Role role) {
        var ofHospital = List.of(Role.PATIENT, Role.DOCTOR, Role.INSURER, Role.GUARDIAN, Role.CHEMIST, Role.RESEARCHER);
        var ofSolution = List.of(Role.AUDITOR, Role.SOLUTION_ADMINISTRATOR);

        assertThat(invites(world.cityAdmin, role)).isEqualTo(ofHospital.contains(role));
        assertThat(invites(world.solutionAdmin, role)).isEqualTo(ofSolution.contains(role));
        assertThat(invites(world.mehta, role)).isFalse();
    }

    private boolean invites(Person by, Role role) {
        var invite = new InviteArgument(Sample.hash(700), role, world.now().plusSeconds(60));
        var call = world.call(by, invite.function(), invite.toJson());
        try {
            var invitation = Invitation.parse(world.rules.submit(world, call).response());
            assertThat(invitation.msp()).isEqualTo(by.msp());
            return invitation.role() == role;
        } catch (RuleException refusal) {
            assertThat(refusal.code()).isEqualTo(ErrorCode.NOT_PERMITTED);
            return false;
        }
    }

    @Test
    void an_invitation_is_new_and_lapses_later() {
        var hash = Sample.hash(700);

        assertThat(world.refusal(world.cityAdmin, new InviteArgument(hash, Role.DOCTOR, world.now())))
                .isEqualTo(ErrorCode.END_IN_THE_PAST);
        world.submit(
                world.cityAdmin,
                new InviteArgument(hash, Role.DOCTOR, world.now().plusSeconds(60)));
        assertThat(world.refusal(
                        world.cityAdmin,
                        new InviteArgument(hash, Role.DOCTOR, world.now().plusSeconds(60))))
                .isEqualTo(ErrorCode.ALREADY_EXISTS);
        assertThat(world.lastOf(Consortium.CITY).type()).isEqualTo(AuditEventType.INVITE);
    }

    @Test
    void joining_binds_id_organisation_key_and_recipient() {
        var newcomer = new Person(
                Consortium.CITY,
                Sample.medicalId(Role.PATIENT, 60).text(),
                Sample.hash(60).text(),
                false);
        invite(Role.PATIENT, 900);

        var outcome = world.submit(newcomer, new JoinArgument(Sample.code(900), Sample.recipient(9)));

        var member = Member.parse(outcome.response());
        assertThat(member.id()).isEqualTo(newcomer.id());
        assertThat(member.msp()).isEqualTo(Consortium.CITY);
        assertThat(member.keyHash().text()).isEqualTo(newcomer.keyHash());
        assertThat(member.recipient()).isEqualTo(Sample.recipient(9));
        assertThat(member.joined()).isEqualTo(world.now());
        assertThat(world.evaluate(world.lin, new MemberArgument(newcomer.id()))).isEqualTo(outcome.response());
        assertThat(Invitation.parse(text(Keys.invitation(Sample.code(900).hash())))
                        .member())
                .isEqualTo(newcomer.id());
        var event = world.lastOf(newcomer.commonName());
        assertThat(event.type()).isEqualTo(AuditEventType.JOIN);
        assertThat(event.patient()).isEqualTo(newcomer.id());
    }

    @Test
    void a_doctors_joining_is_in_no_patients_log() {
        assertThat(world.lastOf(world.mehta.commonName()).patient()).isNull();
    }

    private void invite(Role role, int code) {
        world.submit(
                world.cityAdmin,
                new InviteArgument(Sample.code(code).hash(), role, world.now().plusSeconds(3600)));
    }

    @Test
    void an_invitation_is_for_one_organisation_and_role() {
        invite(Role.PATIENT, 900);
        var join = new JoinArgument(Sample.code(900), Sample.recipient(9));
        var patient = new Person(
                Consortium.LAKESIDE,
                Sample.medicalId(Role.PATIENT, 60).text(),
                Sample.hash(60).text(),
                false);
        var nobody = new Person(Consortium.CITY, "admin", Sample.hash(61).text(), true);

        assertThat(world.refusal(patient, join)).isEqualTo(ErrorCode.NOT_PERMITTED);
        assertThat(world.refusal(world.stranger, join)).isEqualTo(ErrorCode.NOT_PERMITTED);
        assertThat(world.refusal(nobody, join)).isEqualTo(ErrorCode.NOT_PERMITTED);
    }

    @Test
    void an_invitation_works_once_and_in_time() {
        invite(Role.DOCTOR, 900);
        var join = new JoinArgument(Sample.code(900), Sample.recipient(9));

        assertThat(world.refusal(world.mehta, join)).isEqualTo(ErrorCode.ALREADY_EXISTS);
        assertThat(world.refusal(world.stranger, new JoinArgument(Sample.code(901), Sample.recipient(9))))
                .isEqualTo(ErrorCode.INVITATION_NOT_FOUND);
        world.submit(world.stranger, join);
        assertThat(world.refusal(world.stranger, join)).isEqualTo(ErrorCode.INVITATION_USED);

        invite(Role.DOCTOR, 902);
        world.pass(Duration.ofHours(1));
        assertThat(world.refusal(world.stranger, new JoinArgument(Sample.code(902), Sample.recipient(9))))
                .isEqualTo(ErrorCode.INVITATION_EXPIRED);
    }

    @Test
    void an_invitation_ends_with_the_membership_of_whoever_invited() {
        invite(Role.DOCTOR, 900);
        world.remove(world.cityAdmin);

        assertThat(world.refusal(world.stranger, new JoinArgument(Sample.code(900), Sample.recipient(9))))
                .isEqualTo(ErrorCode.INVITATION_WITHDRAWN);
    }

    @Test
    void who_joined_before_stays_when_whoever_invited_is_removed() {
        world.remove(world.cityAdmin);

        assertThat(Member.parse(world.evaluate(world.lin, new MemberArgument(world.mehta.id())))
                        .isActive())
                .isTrue();
    }

    @Test
    void a_member_is_recognised_by_organisation_and_key() {
        var ask = new MemberArgument(world.asha.id());

        assertThat(world.refusal(world.stranger, ask)).isEqualTo(ErrorCode.NOT_A_MEMBER);
        assertThat(world.refusal(of(world.mehta, Consortium.LAKESIDE, world.mehta.keyHash()), ask))
                .isEqualTo(ErrorCode.NOT_A_MEMBER);
        assertThat(world.refusal(of(world.mehta, Consortium.CITY, Sample.hash(1).text()), ask))
                .isEqualTo(ErrorCode.KEY_NOT_REGISTERED);
        assertThat(world.refusal(world.founder, ask)).isEqualTo(ErrorCode.NOT_A_MEMBER);
        assertThat(world.refusal(world.lin, new MemberArgument(world.stranger.id())))
                .isEqualTo(ErrorCode.MEMBER_NOT_FOUND);
    }

    private static Person of(Person person, String msp, String keyHash) {
        return new Person(msp, person.commonName(), keyHash, person.administrator());
    }

    @Test
    void a_rotated_key_replaces_the_old_one() {
        var fresh = of(world.asha, Consortium.CITY, Sample.hash(70).text());
        var rotate = new RotateKeyArgument(Sample.hash(70), Sample.recipient(7));

        var outcome = world.submit(world.asha, rotate);

        var member = Member.parse(outcome.response());
        assertThat(member.keyHash()).isEqualTo(Sample.hash(70));
        assertThat(member.recipient()).isEqualTo(Sample.recipient(7));
        assertThat(member.changed()).isEqualTo(world.now()).isAfter(member.joined());
        assertThat(world.refusal(world.asha, rotate)).isEqualTo(ErrorCode.KEY_NOT_REGISTERED);
        assertThat(world.evaluate(fresh, new MemberArgument(fresh.id()))).isEqualTo(outcome.response());
        assertThat(world.lastOf(world.asha.commonName()).type()).isEqualTo(AuditEventType.ROTATE_KEY);
        assertThat(world.lastOf(world.asha.commonName()).patient()).isEqualTo(world.asha.id());
    }

    @Test
    void an_administrator_removes_members_of_the_own_organisation_and_never_himself() {
        assertThat(world.refusal(world.cityAdmin, new RemoveMemberArgument(world.lin.id())))
                .isEqualTo(ErrorCode.NOT_PERMITTED);
        assertThat(world.refusal(world.solutionAdmin, new RemoveMemberArgument(world.solutionAdmin.id())))
                .isEqualTo(ErrorCode.NOT_PERMITTED);
        assertThat(world.refusal(world.solutionAdmin, new RemoveMemberArgument(world.mehta.id())))
                .isEqualTo(ErrorCode.NOT_PERMITTED);
        assertThat(world.refusal(world.cityAdmin, new RemoveMemberArgument(world.stranger.id())))
                .isEqualTo(ErrorCode.MEMBER_NOT_FOUND);

        var outcome = world.submit(world.cityAdmin, new RemoveMemberArgument(world.mehta.id()));

        var member = Member.parse(outcome.response());
        assertThat(member.isActive()).isFalse();
        assertThat(member.changed()).isEqualTo(world.now());
        assertThat(world.refusal(world.mehta, new MemberArgument(world.asha.id())))
                .isEqualTo(ErrorCode.MEMBER_REMOVED);
        var event = world.lastOf(world.mehta.commonName());
        assertThat(event.type()).isEqualTo(AuditEventType.REMOVE_MEMBER);
        assertThat(event.actor()).isEqualTo(world.cityAdmin.id());
    }
}

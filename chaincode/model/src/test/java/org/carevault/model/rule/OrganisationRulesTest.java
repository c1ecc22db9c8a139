// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.carevault.model.Consortium;
import org.carevault.model.ErrorCode;
import org.carevault.model.Keys;
import org.carevault.model.Person;
import org.carevault.model.Sample;
import org.carevault.model.World;
import org.carevault.model.argument.AssignAdministratorArgument;
import org.carevault.model.argument.BuildsArgument;
import org.carevault.model.argument.DeassignAdministratorArgument;
import org.carevault.model.argument.JoinArgument;
import org.carevault.model.argument.MemberArgument;
import org.carevault.model.argument.OrganisationArgument;
import org.carevault.model.argument.RecordBuildArgument;
import org.carevault.model.argument.RegisterOrganisationArgument;
import org.carevault.model.document.Artifact;
import org.carevault.model.document.AuditEvent;
import org.carevault.model.document.AuditEventType;
import org.carevault.model.document.Build;
import org.carevault.model.document.Invitation;
import org.carevault.model.document.Member;
import org.carevault.model.document.Organisation;
import org.carevault.model.document.Root;
import org.carevault.model.id.Role;
import org.junit.jupiter.api.Test;

class OrganisationRulesTest {
    private final Consortium world = new Consortium();

    private static RegisterOrganisationArgument register(String msp, int code, World in) {
        return new RegisterOrganisationArgument(
                msp,
                "A Hospital",
                Sample.hash(1),
                Sample.code(code).hash(),
                in.now().plus(Duration.ofDays(1)));
    }

    private String text(String key) {
        return new String(world.state.get(key), StandardCharsets.UTF_8);
    }

    @Test
    void the_first_organisation_is_registered_by_its_own_fabric_administrator() {
        var empty = new World();
        var administrator = new Person("FirstMSP", "admin", Sample.hash(1).text(), true);
        var client = new Person("FirstMSP", "user", Sample.hash(2).text(), false);

        assertThat(empty.refusal(client, register("FirstMSP", 900, empty))).isEqualTo(ErrorCode.NOT_PERMITTED);
        assertThat(empty.refusal(administrator, register("OtherMSP", 900, empty)))
                .isEqualTo(ErrorCode.NOT_PERMITTED);
        empty.submit(administrator, register("FirstMSP", 900, empty));

        assertThat(Root.parse(new String(empty.get(Keys.root()), StandardCharsets.UTF_8))
                        .msp())
                .isEqualTo("FirstMSP");
        var invitation = Invitation.parse(
                new String(empty.get(Keys.invitation(Sample.code(900).hash())), StandardCharsets.UTF_8));
        assertThat(invitation.role()).isEqualTo(Role.SOLUTION_ADMINISTRATOR);
        assertThat(invitation.invitedBy()).isNull();
        assertThat(empty.lastOf("FirstMSP").actor()).isNull();
    }

    @Test
    void later_organisations_are_registered_by_a_solution_administrator_only() {
        var register = register("AcmeInsuranceMSP", 900, world);

        assertThat(world.refusal(world.founder, register)).isEqualTo(ErrorCode.NOT_A_MEMBER);
        assertThat(world.refusal(world.cityAdmin, register)).isEqualTo(ErrorCode.NOT_PERMITTED);
        var outcome = world.submit(world.solutionAdmin, register);

        assertThat(Organisation.parse(outcome.response()).msp()).isEqualTo("AcmeInsuranceMSP");
        assertThat(text(Keys.org("AcmeInsuranceMSP"))).isEqualTo(outcome.response());
        assertThat(outcome.writes()).doesNotContainKey(Keys.root());
        var invitation = Invitation.parse(text(Keys.invitation(Sample.code(900).hash())));
        assertThat(invitation.role()).isEqualTo(Role.HOSPITAL_ADMINISTRATOR);
        assertThat(invitation.msp()).isEqualTo("AcmeInsuranceMSP");
        assertThat(world.lastOf("AcmeInsuranceMSP"))
                .isEqualTo(AuditEvent.of(AuditEventType.REGISTER_ORGANISATION, world.solutionAdmin.id(), world.now()));
    }

    @Test
    void an_organisation_is_registered_once() {
        assertThat(world.refusal(world.solutionAdmin, register(Consortium.CITY, 900, world)))
                .isEqualTo(ErrorCode.ALREADY_EXISTS);
    }

    @Test
    void everybody_may_see_an_organisation() {
        assertThat(Organisation.parse(world.evaluate(world.stranger, new OrganisationArgument(Consortium.CITY)))
                        .name())
                .isEqualTo("The " + Consortium.CITY);
        assertThat(world.refusal(world.asha, new OrganisationArgument("NoMSP")))
                .isEqualTo(ErrorCode.ORGANISATION_NOT_FOUND);
    }

    @Test
    void a_solution_administrator_assigns_hospital_administrators() {
        var assign = new AssignAdministratorArgument(
                Consortium.CITY, Sample.code(900).hash(), world.now().plus(Duration.ofDays(1)));
        var second = new Person(
                Consortium.CITY,
                Sample.medicalId(Role.HOSPITAL_ADMINISTRATOR, 50).text(),
                Sample.hash(50).text(),
                false);

        assertThat(world.refusal(world.cityAdmin, assign)).isEqualTo(ErrorCode.NOT_PERMITTED);
        var outcome = world.submit(world.solutionAdmin, assign);
        world.submit(second, new JoinArgument(Sample.code(900), Sample.recipient(1)));

        assertThat(Invitation.parse(outcome.response()).invitedBy()).isEqualTo(world.solutionAdmin.id());
        assertThat(world.lastOf(Consortium.CITY).type()).isEqualTo(AuditEventType.ASSIGN_ADMINISTRATOR);
        assertThat(world.refusal(
                        world.solutionAdmin,
                        new AssignAdministratorArgument(
                                "NoMSP", Sample.hash(1), world.now().plusSeconds(60))))
                .isEqualTo(ErrorCode.ORGANISATION_NOT_FOUND);
    }

    @Test
    void a_solution_administrator_deassigns_hospital_administrators_only() {
        var deassign = new DeassignAdministratorArgument(world.cityAdmin.id());

        assertThat(world.refusal(world.lakesideAdmin, deassign)).isEqualTo(ErrorCode.NOT_PERMITTED);
        assertThat(world.refusal(world.solutionAdmin, new DeassignAdministratorArgument(world.asha.id())))
                .isEqualTo(ErrorCode.NOT_PERMITTED);
        var outcome = world.submit(world.solutionAdmin, deassign);

        assertThat(Member.parse(outcome.response()).isActive()).isFalse();
        assertThat(world.lastOf(world.cityAdmin.commonName()).type()).isEqualTo(AuditEventType.DEASSIGN_ADMINISTRATOR);
        assertThat(world.refusal(world.solutionAdmin, deassign)).isEqualTo(ErrorCode.MEMBER_NOT_FOUND);
        assertThat(world.refusal(world.cityAdmin, new MemberArgument(world.asha.id())))
                .isEqualTo(ErrorCode.MEMBER_REMOVED);
    }

    private static Person of(Person person, String msp, String keyHash) {
        return new Person(msp, person.commonName(), keyHash, person.administrator());
    }

    @Test
    void a_build_is_recorded_once_for_each_version() {
        var build = new RecordBuildArgument(Artifact.CHAINCODE, "1.0", "carevault_1.0:ab", Sample.hash(1), "main");

        assertThat(world.refusal(world.mehta, build)).isEqualTo(ErrorCode.NOT_PERMITTED);
        var outcome = world.submit(world.cityAdmin, build);
        world.submit(world.solutionAdmin, build);

        assertThat(text(Keys.build(Consortium.CITY, "chaincode", "1.0"))).isEqualTo(outcome.response());
        assertThat(Build.parse(outcome.response()).msp()).isEqualTo(Consortium.CITY);
        assertThat(world.refusal(world.cityAdmin, build)).isEqualTo(ErrorCode.ALREADY_EXISTS);
        assertThat(world.lastOf(Consortium.CITY).type()).isEqualTo(AuditEventType.RECORD_BUILD);
    }

    @Test
    void everybody_may_see_what_an_organisation_recorded() {
        var build = new RecordBuildArgument(Artifact.CHAINCODE, "1.0", "carevault_1.0:ab", Sample.hash(1), "main");
        var recorded = world.submit(world.cityAdmin, build).response();
        world.submit(world.solutionAdmin, build);

        assertThat(world.evaluate(world.stranger, new BuildsArgument(Consortium.CITY)))
                .isEqualTo("{\"builds\":[" + recorded + "]}");
        assertThat(world.evaluate(world.stranger, new BuildsArgument(Consortium.LAKESIDE)))
                .isEqualTo("{\"builds\":[]}");
        assertThat(world.refusal(world.stranger, new BuildsArgument("NoMSP")))
                .isEqualTo(ErrorCode.ORGANISATION_NOT_FOUND);
    }
}

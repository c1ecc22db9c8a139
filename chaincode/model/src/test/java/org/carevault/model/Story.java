// SPDX-License-Identifier: Apache-2.0
package org.carevault.model;

import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import org.carevault.model.argument.AccessArgument;
import org.carevault.model.argument.AddVersionArgument;
import org.carevault.model.argument.Argument;
import org.carevault.model.argument.AssignAdministratorArgument;
import org.carevault.model.argument.BuildsArgument;
import org.carevault.model.argument.ConsentArgument;
import org.carevault.model.argument.CreateArgument;
import org.carevault.model.argument.DeassignAdministratorArgument;
import org.carevault.model.argument.DecideArgument;
import org.carevault.model.argument.DeclineArgument;
import org.carevault.model.argument.EventsArgument;
import org.carevault.model.argument.GrantArgument;
import org.carevault.model.argument.GranteesArgument;
import org.carevault.model.argument.InviteArgument;
import org.carevault.model.argument.JoinArgument;
import org.carevault.model.argument.MemberArgument;
import org.carevault.model.argument.OrganisationArgument;
import org.carevault.model.argument.RecordArgument;
import org.carevault.model.argument.RecordBuildArgument;
import org.carevault.model.argument.RecordReference;
import org.carevault.model.argument.RegisterOrganisationArgument;
import org.carevault.model.argument.RemoveMemberArgument;
import org.carevault.model.argument.RequestArgument;
import org.carevault.model.argument.RevokeArgument;
import org.carevault.model.argument.RotateKeyArgument;
import org.carevault.model.argument.TombstoneArgument;
import org.carevault.model.argument.VersionsArgument;
import org.carevault.model.argument.ViewLogArgument;
import org.carevault.model.consent.Action;
import org.carevault.model.consent.ConsentTerms;
import org.carevault.model.consent.Purpose;
import org.carevault.model.consent.Scope;
import org.carevault.model.document.Artifact;
import org.carevault.model.id.Role;
import org.carevault.model.rule.Invocation;

/** A fixed sequence of calls in which every function is accepted and refused at least once. */
public final class Story {
    private final Consortium world = new Consortium();
    private final BiConsumer<World, Invocation> listener;

    private Story(BiConsumer<World, Invocation> listener) {
        this.listener = listener;
    }

    /** Tells the story; the listener sees each call with the state before it. */
    public static void tell(BiConsumer<World, Invocation> listener) {
        var story = new Story(listener);
        story.people();
        story.consents();
        story.records();
        story.departures();
        story.builds();
    }

    private void call(Person person, Argument argument) {
        world.pass(Duration.ofSeconds(1));
        var call = world.call(person, argument.function(), argument.toJson());
        listener.accept(world, call);
        try {
            if (world.rules.isSubmit(call.function())) {
                world.state.putAll(world.rules.submit(world::get, call).writes());
            }
        } catch (org.carevault.model.rule.RuleException refused) {
            // Refusals are part of the story; they write nothing.
        }
    }

    private void people() {
        var later = world.now().plus(Duration.ofDays(7));
        var register = new RegisterOrganisationArgument(
                "AcmeInsuranceMSP",
                "Acme Insurance",
                Sample.hash(1),
                Sample.code(100).hash(),
                later);
        call(world.founder, register);
        call(world.solutionAdmin, register);
        call(world.asha, new OrganisationArgument("AcmeInsuranceMSP"));
        call(world.asha, new OrganisationArgument("NoMSP"));
        var assign = new AssignAdministratorArgument(
                Consortium.CITY, Sample.code(101).hash(), later);
        call(world.cityAdmin, assign);
        call(world.solutionAdmin, assign);
        call(world.cityAdmin, new InviteArgument(Sample.code(102).hash(), Role.DOCTOR, later));
        call(world.cityAdmin, new InviteArgument(Sample.code(103).hash(), Role.AUDITOR, later));
        call(world.stranger, new JoinArgument(Sample.code(102), Sample.recipient(12)));
        call(world.stranger, new JoinArgument(Sample.code(102), Sample.recipient(12)));
        call(world.stranger, new RotateKeyArgument(Sample.hash(12), Sample.recipient(13)));
        call(world.stranger, new RotateKeyArgument(Sample.hash(12), Sample.recipient(13)));
        call(world.lin, new MemberArgument(world.stranger.id()));
        call(world.founder, new MemberArgument(world.asha.id()));
        var build = new RecordBuildArgument(Artifact.CHAINCODE, "1.0", "carevault_1.0:ab", Sample.hash(2), "main");
        call(world.cityAdmin, build);
        call(world.cityAdmin, build);
    }

    private void consents() {
        var all = Sample.reading(Scope.everything());
        var hour = ConsentTerms.of(
                Scope.everything(),
                List.of(Action.READ, Action.AUDIT_LOG),
                List.of(Purpose.TREAT, Purpose.ETREAT),
                world.now().plus(Duration.ofHours(1)));
        call(world.lin, new RequestArgument(Sample.consent(1), world.asha.id(), hour));
        call(world.lin, new RequestArgument(Sample.consent(1), world.asha.id(), hour));
        call(world.asha, new GrantArgument(Sample.consent(1), world.lin.id(), all));
        call(world.asha, new GrantArgument(Sample.consent(1), world.lin.id(), hour));
        call(world.mehta, new RequestArgument(Sample.consent(2), world.asha.id(), all));
        call(world.asha, new DeclineArgument(Sample.consent(2)));
        call(world.asha, new DeclineArgument(Sample.consent(2)));
        call(world.lin, new ConsentArgument(world.asha.id(), Sample.consent(1)));
        call(world.mehta, new ConsentArgument(world.asha.id(), Sample.consent(1)));
        call(world.asha, new GranteesArgument(world.asha.id(), null));
        call(world.mehta, new GranteesArgument(world.asha.id(), null));
        var decide = new DecideArgument(world.asha.id(), Sample.consent(1), Action.READ, null, Purpose.TREAT);
        call(world.lin, decide);
        call(world.mehta, decide);
        call(world.founder, decide);
    }

    private void records() {
        var record = Sample.record(1);
        call(world.asha, new CreateArgument(record, world.asha.id(), Sample.content(1), null));
        call(world.lin, new CreateArgument(Sample.record(2), world.asha.id(), Sample.content(2), Sample.consent(1)));
        call(world.asha, new AddVersionArgument(record, 2, Sample.content(3), null));
        call(world.lin, new AddVersionArgument(record, 3, Sample.content(4), Sample.consent(1)));
        call(world.lin, access(2, Purpose.TREAT));
        call(world.lin, access(1, Purpose.HPAYMT));
        call(world.mehta, access(1, Purpose.TREAT));
        call(world.lin, access(3, Purpose.TREAT));
        call(world.lin, new RecordArgument(record));
        call(world.founder, new RecordArgument(record));
        call(world.lin, new VersionsArgument(record));
        call(world.lin, new VersionsArgument(Sample.record(9)));
        call(world.lin, new ViewLogArgument(world.asha.id(), record, Sample.consent(1)));
        call(world.auditor, new ViewLogArgument(world.asha.id(), record, null));
        call(world.asha, new EventsArgument(world.asha.id(), null));
        call(world.lin, new EventsArgument(world.asha.id(), null));
    }

    private static AccessArgument access(int version, Purpose purpose) {
        return new AccessArgument(
                Sample.medicalId(Role.PATIENT, 5),
                List.of(new RecordReference(Sample.record(1), version)),
                purpose,
                Sample.consent(1));
    }

    private void departures() {
        call(world.lin, new TombstoneArgument(Sample.record(1), Sample.consent(1)));
        call(world.asha, new TombstoneArgument(Sample.record(1), null));
        call(world.lin, access(1, Purpose.TREAT));
        call(world.asha, new RevokeArgument(Sample.consent(1)));
        call(world.asha, new RevokeArgument(Sample.consent(1)));
        call(world.lin, access(1, Purpose.TREAT));
        call(world.cityAdmin, new RemoveMemberArgument(world.lin.id()));
        call(world.lakesideAdmin, new RemoveMemberArgument(world.lin.id()));
        call(world.lin, access(1, Purpose.TREAT));
        call(world.cityAdmin, new DeassignAdministratorArgument(world.lakesideAdmin.id()));
        var later = world.now().plus(Duration.ofDays(7));
        call(world.lakesideAdmin, new InviteArgument(Sample.code(104).hash(), Role.DOCTOR, later));
        call(world.solutionAdmin, new DeassignAdministratorArgument(world.lakesideAdmin.id()));
        var newcomer = Person.with(Role.DOCTOR, Consortium.LAKESIDE, 98);
        call(newcomer, new JoinArgument(Sample.code(104), Sample.recipient(14)));
    }

    private void builds() {
        call(world.asha, new BuildsArgument(Consortium.CITY));
        call(world.asha, new BuildsArgument("NoMSP"));
    }
}

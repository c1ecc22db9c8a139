// SPDX-License-Identifier: Apache-2.0
package org.carevault.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.carevault.model.argument.Argument;
import org.carevault.model.argument.CreateArgument;
import org.carevault.model.argument.GrantArgument;
import org.carevault.model.argument.InviteArgument;
import org.carevault.model.argument.JoinArgument;
import org.carevault.model.argument.RegisterOrganisationArgument;
import org.carevault.model.argument.RemoveMemberArgument;
import org.carevault.model.argument.RequestArgument;
import org.carevault.model.argument.RevokeArgument;
import org.carevault.model.consent.Action;
import org.carevault.model.consent.ConsentTerms;
import org.carevault.model.consent.Purpose;
import org.carevault.model.consent.Scope;
import org.carevault.model.document.VersionContent;
import org.carevault.model.id.ConsentId;
import org.carevault.model.id.DeviceId;
import org.carevault.model.id.InvitationCode;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.ObjectName;
import org.carevault.model.id.Recipient;
import org.carevault.model.id.RecordId;
import org.carevault.model.id.Role;
import org.carevault.model.id.Sha256;

/** A peer on which a patient, doctors and administrators have joined, with consents in every state. */
final class Clinic {
    static final String CITY = "CityHospitalMSP";
    static final String REGULATOR = "RegulatorMSP";
    static final ConsentId ACTIVE = new ConsentId("a".repeat(32));
    static final ConsentId EXPIRED = new ConsentId("e".repeat(32));
    static final ConsentId REVOKED = new ConsentId("f".repeat(32));
    static final ConsentId REQUESTED = new ConsentId("b".repeat(32));
    static final ConsentId FRESH = new ConsentId("c".repeat(32));
    static final RecordId ASHAS = new RecordId("1".repeat(32));
    static final RecordId MEHTAS = new RecordId("2".repeat(32));
    static final RecordId NEW = new RecordId("3".repeat(32));
    static final InvitationCode OPEN_CODE = new InvitationCode("open-invitation-code-0");

    final Peer peer = new Peer();
    final Person founder = Person.administrator(REGULATOR, 1);
    final Person solutionAdmin = Person.of(Role.SOLUTION_ADMINISTRATOR, REGULATOR, 2);
    final Person cityAdmin = Person.of(Role.HOSPITAL_ADMINISTRATOR, CITY, 3);
    final Person asha = Person.of(Role.PATIENT, CITY, 4);
    final Person mehta = Person.of(Role.DOCTOR, CITY, 5);
    final Person lin = Person.of(Role.DOCTOR, CITY, 6);
    final Person removed = Person.of(Role.DOCTOR, CITY, 7);
    final Person stranger = Person.of(Role.DOCTOR, CITY, 8);

    private int codes;

    Clinic() {
        register(founder, REGULATOR, solutionAdmin);
        register(solutionAdmin, CITY, cityAdmin);
        List.of(asha, mehta, lin, removed).forEach(this::join);
        commit(cityAdmin, new RemoveMemberArgument(removed.id()));
        commit(cityAdmin, new InviteArgument(OPEN_CODE.hash(), Role.DOCTOR, tomorrow()));
        grant(ACTIVE, null);
        grant(EXPIRED, peer.now().plusSeconds(30));
        grant(REVOKED, null);
        commit(asha, new RevokeArgument(REVOKED));
        commit(lin, new RequestArgument(REQUESTED, asha.id(), everything(null)));
        commit(asha, new CreateArgument(ASHAS, asha.id(), content(1), null));
        commit(mehta, new CreateArgument(MEHTAS, asha.id(), content(2), ACTIVE));
        peer.pass(Duration.ofMinutes(1));
    }

    Instant tomorrow() {
        return peer.now().plus(Duration.ofDays(1));
    }

    private void commit(Person person, Argument argument) {
        assertThat(peer.call(person, argument)).as(argument.function()).isEqualTo("OK");
    }

    private void register(Person by, String msp, Person first) {
        var code = code();
        commit(by, new RegisterOrganisationArgument(msp, "The " + msp, code.hash(), code.hash(), tomorrow()));
        commit(first, new JoinArgument(code, recipient()));
    }

    private void join(Person newcomer) {
        var code = code();
        commit(cityAdmin, new InviteArgument(code.hash(), newcomer.id().role(), tomorrow()));
        commit(newcomer, new JoinArgument(code, recipient()));
    }

    private InvitationCode code() {
        return new InvitationCode("invitation-code-number-" + codes++);
    }

    private void grant(ConsentId id, Instant end) {
        commit(asha, new GrantArgument(id, mehta.id(), everything(end)));
    }

    static ConsentTerms everything(Instant end) {
        return ConsentTerms.of(Scope.everything(), EnumSet.allOf(Action.class), List.of(Purpose.TREAT), end);
    }

    static Recipient recipient() {
        return new Recipient("age1" + "q".repeat(58));
    }

    static VersionContent content(int number) {
        var hash = Sha256.hash(new byte[] {(byte) number});
        return new VersionContent(
                new ObjectName(hash.text().substring(0, 32)),
                hash,
                hash,
                hash,
                new DeviceId("d".repeat(32)),
                Instant.parse("2026-11-21T08:00:00Z"));
    }

    MedicalId patient() {
        return asha.id();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carevault.model.argument.AccessArgument;
import org.carevault.model.argument.AddVersionArgument;
import org.carevault.model.argument.Argument;
import org.carevault.model.argument.AssignAdministratorArgument;
import org.carevault.model.argument.CreateArgument;
import org.carevault.model.argument.DeassignAdministratorArgument;
import org.carevault.model.argument.DeclineArgument;
import org.carevault.model.argument.GrantArgument;
import org.carevault.model.argument.InviteArgument;
import org.carevault.model.argument.JoinArgument;
import org.carevault.model.argument.RecordBuildArgument;
import org.carevault.model.argument.RecordReference;
import org.carevault.model.argument.RegisterOrganisationArgument;
import org.carevault.model.argument.RemoveMemberArgument;
import org.carevault.model.argument.RequestArgument;
import org.carevault.model.argument.RevokeArgument;
import org.carevault.model.argument.RotateKeyArgument;
import org.carevault.model.argument.TombstoneArgument;
import org.carevault.model.argument.ViewLogArgument;
import org.carevault.model.consent.Action;
import org.carevault.model.consent.ConsentTerms;
import org.carevault.model.consent.Purpose;
import org.carevault.model.consent.Scope;
import org.carevault.model.document.Artifact;
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
import org.carevault.model.json.UtcTime;
import org.carevault.model.rule.Caller;
import org.carevault.model.rule.Invocation;
import org.carevault.model.rule.RuleBook;
import org.junit.jupiter.api.Test;

/** Which keys each submitting function may write: the browser has the same table. */
class WritableGoldenTest {
    private static final MedicalId ASHA = MedicalId.of(Role.PATIENT, new byte[16]);
    private static final MedicalId LIN = MedicalId.of(Role.DOCTOR, new byte[16]);
    private static final MedicalId CHIEF = MedicalId.of(Role.HOSPITAL_ADMINISTRATOR, new byte[16]);
    private static final Instant NOW = Instant.parse("2026-11-21T08:34:11.123Z");
    private static final Sha256 HASH = Sha256.hash(new byte[1]);
    private static final RecordId RECORD = new RecordId("0123456789abcdef0123456789abcdef");
    private static final RecordId OTHER = new RecordId("f".repeat(32));
    private static final ConsentId CONSENT = new ConsentId("c".repeat(32));
    private static final Recipient RECIPIENT = new Recipient("age1" + "q".repeat(58));

    @Test
    void browser_and_rules_allow_the_same_writes() throws IOException {
        var submits = RuleBook.current().functions().stream()
                .filter(RuleBook.current()::isSubmit)
                .collect(Collectors.toSet());
        var cases = arguments().toList();

        assertThat(cases.stream().map(Argument::function)).containsAll(submits);
        Golden.compare(
                "writable.json", cases.stream().map(WritableGoldenTest::vector).toList());
    }

    private static Stream<Argument> arguments() {
        var one = ConsentTerms.of(Scope.of(List.of(RECORD, OTHER)), Set.of(Action.READ), Set.of(Purpose.TREAT), NOW);
        var all = ConsentTerms.of(Scope.everything(), Set.of(Action.APPEND), Set.of(), null);
        var references = List.of(new RecordReference(RECORD, 1), new RecordReference(OTHER, 3));
        return Stream.of(
                new RegisterOrganisationArgument("NewMSP", "New", HASH, HASH, NOW),
                new AssignAdministratorArgument("NewMSP", HASH, NOW),
                new DeassignAdministratorArgument(CHIEF),
                new InviteArgument(HASH, Role.DOCTOR, NOW),
                new JoinArgument(InvitationCode.of(new byte[16]), RECIPIENT),
                new RotateKeyArgument(HASH, RECIPIENT),
                new RemoveMemberArgument(LIN),
                new RecordBuildArgument(Artifact.values()[0], "1.0", "label:hash", HASH, "source"),
                new RequestArgument(CONSENT, ASHA, one),
                new RequestArgument(CONSENT, ASHA, all),
                new GrantArgument(CONSENT, LIN, one),
                new GrantArgument(CONSENT, LIN, all),
                new DeclineArgument(CONSENT),
                new RevokeArgument(CONSENT),
                new CreateArgument(RECORD, ASHA, content(), null),
                new AddVersionArgument(RECORD, 2, content(), CONSENT),
                new AccessArgument(ASHA, references, Purpose.TREAT, CONSENT),
                new TombstoneArgument(RECORD, null),
                new ViewLogArgument(ASHA, null, CONSENT));
    }

    private static VersionContent content() {
        var device = new DeviceId("d".repeat(32));
        return new VersionContent(new ObjectName("0".repeat(32)), HASH, HASH, HASH, device, NOW);
    }

    private static Map<String, Object> vector(Argument argument) {
        var caller = new Caller("LakeMSP", LIN.text(), HASH.text(), false);
        var call = new Invocation(HASH.text(), NOW, caller, argument.function(), argument.toJson());
        return Map.of(
                "function", argument.function(),
                "argument", argument.toJson(),
                "transaction", HASH.text(),
                "time", UtcTime.format(NOW),
                "caller", LIN.text(),
                "msp", "LakeMSP",
                "patient", ASHA.text(),
                "writable", new TreeSet<>(RuleBook.current().writable(call, ASHA)));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.contract;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.carevault.model.argument.AccessArgument;
import org.carevault.model.argument.AddVersionArgument;
import org.carevault.model.argument.AssignAdministratorArgument;
import org.carevault.model.argument.BuildInfoArgument;
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
import org.carevault.model.consent.Purpose;
import org.carevault.model.document.Artifact;
import org.carevault.model.id.Role;
import org.carevault.model.id.Sha256;

/** A row for every function of every contract. */
final class Rows {
    private static final Sha256 HASH = Sha256.hash(new byte[] {9});
    private static final Map<String, Row> ALL = new TreeMap<>();

    static {
        organisations();
        members();
        consents();
        documents();
    }

    private Rows() {}

    static Map<String, Row> all() {
        return ALL;
    }

    private static void add(String function, Row row) {
        ALL.put(function, row);
    }

    private static void organisations() {
        add(
                RegisterOrganisationArgument.FUNCTION,
                Row.of(
                                c -> new RegisterOrganisationArgument("NewMSP", "A", HASH, HASH, c.tomorrow()),
                                c -> c.solutionAdmin)
                        .but(c -> c.cityAdmin, "NOT_PERMITTED"));
        add(
                AssignAdministratorArgument.FUNCTION,
                Row.of(c -> new AssignAdministratorArgument(Clinic.CITY, HASH, c.tomorrow()), c -> c.solutionAdmin)
                        .but(c -> c.cityAdmin, "NOT_PERMITTED"));
        add(
                DeassignAdministratorArgument.FUNCTION,
                Row.of(c -> new DeassignAdministratorArgument(c.cityAdmin.id()), c -> c.solutionAdmin)
                        .but(c -> c.cityAdmin, "NOT_PERMITTED"));
        add(
                OrganisationArgument.FUNCTION,
                Row.of(c -> new OrganisationArgument(Clinic.CITY), c -> c.asha).openToStrangers());
        add(
                BuildsArgument.FUNCTION,
                Row.of(c -> new BuildsArgument(Clinic.CITY), c -> c.asha).openToStrangers());
        add(
                BuildInfoArgument.FUNCTION,
                Row.of(c -> new BuildInfoArgument(), c -> c.asha).openToStrangers());
        add(
                RecordBuildArgument.FUNCTION,
                Row.of(c -> new RecordBuildArgument(Artifact.CHAINCODE, "1.0", "a:b", HASH, "main"), c -> c.cityAdmin)
                        .but(c -> c.mehta, "NOT_PERMITTED"));
    }

    private static void members() {
        add(
                InviteArgument.FUNCTION,
                Row.of(c -> new InviteArgument(HASH, Role.DOCTOR, c.tomorrow()), c -> c.cityAdmin)
                        .but(c -> c.mehta, "NOT_PERMITTED"));
        add(
                JoinArgument.FUNCTION,
                Row.of(c -> new JoinArgument(Clinic.OPEN_CODE, Clinic.recipient()), c -> c.stranger)
                        .but(c -> c.asha, "NOT_PERMITTED")
                        .openToStrangers());
        add(RotateKeyArgument.FUNCTION, Row.of(c -> new RotateKeyArgument(HASH, Clinic.recipient()), c -> c.mehta));
        add(
                RemoveMemberArgument.FUNCTION,
                Row.of(c -> new RemoveMemberArgument(c.mehta.id()), c -> c.cityAdmin)
                        .but(c -> c.lin, "NOT_PERMITTED"));
        add(MemberArgument.FUNCTION, Row.of(c -> new MemberArgument(c.asha.id()), c -> c.lin));
    }

    private static void consents() {
        add(
                RequestArgument.FUNCTION,
                Row.of(c -> new RequestArgument(Clinic.FRESH, c.patient(), Clinic.everything(null)), c -> c.mehta)
                        .but(c -> c.asha, "NOT_PERMITTED"));
        add(
                GrantArgument.FUNCTION,
                Row.of(c -> new GrantArgument(Clinic.FRESH, c.lin.id(), Clinic.everything(null)), c -> c.asha)
                        .but(c -> c.mehta, "NOT_PERMITTED"));
        add(
                DeclineArgument.FUNCTION,
                Row.of(c -> new DeclineArgument(Clinic.REQUESTED), c -> c.asha).but(c -> c.lin, "NOT_PERMITTED"));
        add(
                RevokeArgument.FUNCTION,
                Row.of(c -> new RevokeArgument(Clinic.ACTIVE), c -> c.asha).but(c -> c.mehta, "NOT_PERMITTED"));
        add(
                ConsentArgument.FUNCTION,
                Row.of(c -> new ConsentArgument(c.patient(), Clinic.ACTIVE), c -> c.mehta)
                        .but(c -> c.lin, "NO_CONSENT"));
        add(
                GranteesArgument.FUNCTION,
                Row.consented((c, consent) -> new GranteesArgument(c.patient(), consent))
                        .but(c -> c.lin, "NO_CONSENT"));
        add(
                DecideArgument.FUNCTION,
                Row.consented((c, consent) ->
                                new DecideArgument(c.patient(), consent, Action.READ, Clinic.ASHAS, Purpose.TREAT))
                        .but(c -> c.lin, "NO_CONSENT"));
    }

    private static void documents() {
        add(
                CreateArgument.FUNCTION,
                Row.consented((c, consent) -> new CreateArgument(Clinic.NEW, c.patient(), Clinic.content(9), consent))
                        .but(c -> c.lin, "NO_CONSENT"));
        add(
                AddVersionArgument.FUNCTION,
                Row.consented((c, consent) -> new AddVersionArgument(Clinic.MEHTAS, 2, Clinic.content(9), consent))
                        .but(c -> c.asha, "NOT_THE_AUTHOR"));
        add(
                AccessArgument.FUNCTION,
                Row.consented((c, consent) -> new AccessArgument(
                                c.patient(), List.of(new RecordReference(Clinic.ASHAS, 1)), Purpose.TREAT, consent))
                        .but(c -> c.lin, "NO_CONSENT"));
        add(
                TombstoneArgument.FUNCTION,
                Row.consented((c, consent) -> new TombstoneArgument(Clinic.ASHAS, consent))
                        .but(c -> c.lin, "NO_CONSENT"));
        add(RecordArgument.FUNCTION, Row.of(c -> new RecordArgument(Clinic.ASHAS), c -> c.lin));
        add(VersionsArgument.FUNCTION, Row.of(c -> new VersionsArgument(Clinic.ASHAS), c -> c.lin));
        add(
                ViewLogArgument.FUNCTION,
                Row.consented((c, consent) -> new ViewLogArgument(c.patient(), Clinic.ASHAS, consent))
                        .but(c -> c.lin, "NO_CONSENT"));
        add(
                EventsArgument.FUNCTION,
                Row.of(c -> new EventsArgument(c.patient(), null), c -> c.asha).but(c -> c.mehta, "NOT_THE_PATIENT"));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.rule;

import java.util.List;
import org.carevault.model.rule.audit.EventsQuery;
import org.carevault.model.rule.audit.ViewLog;
import org.carevault.model.rule.consent.ConsentQuery;
import org.carevault.model.rule.consent.DecideQuery;
import org.carevault.model.rule.consent.Decline;
import org.carevault.model.rule.consent.Grant;
import org.carevault.model.rule.consent.GranteesQuery;
import org.carevault.model.rule.consent.Request;
import org.carevault.model.rule.consent.Revoke;
import org.carevault.model.rule.document.Access;
import org.carevault.model.rule.document.AddVersion;
import org.carevault.model.rule.document.Create;
import org.carevault.model.rule.document.RecordQuery;
import org.carevault.model.rule.document.Tombstone;
import org.carevault.model.rule.document.VersionsQuery;
import org.carevault.model.rule.member.AssignAdministrator;
import org.carevault.model.rule.member.BuildsQuery;
import org.carevault.model.rule.member.DeassignAdministrator;
import org.carevault.model.rule.member.Invite;
import org.carevault.model.rule.member.Join;
import org.carevault.model.rule.member.MemberQuery;
import org.carevault.model.rule.member.OrganisationQuery;
import org.carevault.model.rule.member.RecordBuild;
import org.carevault.model.rule.member.RegisterOrganisation;
import org.carevault.model.rule.member.RemoveMember;
import org.carevault.model.rule.member.RotateKey;
import org.carevault.model.rule.transaction.Query;
import org.carevault.model.rule.transaction.Transaction;

/** The functions of each chaincode version. A change of a rule adds a version; it never edits one in use. */
final class RuleSet {
    private RuleSet() {}

    static List<Transaction<?>> transactions10() {
        return List.of(
                new RegisterOrganisation(),
                new AssignAdministrator(),
                new DeassignAdministrator(),
                new Invite(),
                new Join(),
                new RotateKey(),
                new RemoveMember(),
                new RecordBuild(),
                new Request(),
                new Grant(),
                new Decline(),
                new Revoke(),
                new Create(),
                new AddVersion(),
                new Access(),
                new Tombstone(),
                new ViewLog());
    }

    static List<Query<?>> queries10() {
        return List.of(
                new MemberQuery(),
                new OrganisationQuery(),
                new BuildsQuery(),
                new ConsentQuery(),
                new GranteesQuery(),
                new DecideQuery(),
                new RecordQuery(),
                new VersionsQuery(),
                new EventsQuery());
    }
}

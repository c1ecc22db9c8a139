// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.organisation;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carevault.model.id.Role;
import org.carevault.server.http.Access;
import org.carevault.server.http.Identifiers;
import org.carevault.server.http.Input;
import org.carevault.server.http.Page;
import org.carevault.server.http.Routes;
import org.carevault.server.http.Session;
import org.carevault.server.ledger.Ledger;
import org.carevault.server.problem.Problem;
import org.carevault.server.problem.ProblemCode;
import org.carevault.server.readmodel.Fact;
import org.carevault.server.readmodel.Member;
import org.carevault.server.readmodel.ReadModel;

/** Lists for administrators; what they do with them are transactions of their own. */
public final class OrganisationRoutes implements Routes {
    private static final int PAGE = 100;
    private static final int MOST = 1000;

    private final ReadModel model;
    private final Ledger ledger;
    private final View view;

    public OrganisationRoutes(ReadModel model, Ledger ledger, Clock clock) {
        this.model = model;
        this.ledger = ledger;
        this.view = new View(clock);
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/members", this::members, Access.MEMBER);
        routes.get("/invitations", this::invitations, Access.MEMBER);
        routes.get("/organisations", this::organisations, Access.MEMBER);
    }

    private void members(Context context) {
        String msp = administrator(context, Role.HOSPITAL_ADMINISTRATOR, Role.SOLUTION_ADMINISTRATOR);
        String role =
                Input.optionalQuery(context, "role", Role::of).map(Role::text).orElse("");
        String part = Optional.ofNullable(context.queryParam("q")).orElse("");
        Page page = Page.of(context, Identifiers.MEDICAL_ID, PAGE, MOST);
        context.json(model.atHead(head -> {
            var registry = head.registry();
            List<Fact> found = registry.members(msp, role, part, page.after(), page.lookUp());
            return page.answer(
                    "members",
                    found,
                    member -> View.member(member, registry.certificateEnd(member.text("keyHash"))),
                    member -> member.text("id"));
        }));
    }

    private void invitations(Context context) {
        String msp = administrator(context, Role.HOSPITAL_ADMINISTRATOR, Role.SOLUTION_ADMINISTRATOR);
        Page page = Page.of(context, Identifiers.TRANSACTION, PAGE, MOST);
        context.json(model.atHead(head -> page.answer(
                "invitations",
                head.registry().invitations(msp, page.after(), page.lookUp()),
                invitation -> view.invitation(invitation, head),
                Fact::transaction)));
    }

    private void organisations(Context context) {
        administrator(context, Role.SOLUTION_ADMINISTRATOR);
        var heights = ledger.heights();
        context.json(model.atHead(head -> {
            List<Fact> administrators = head.registry().administrators();
            var organisations = head.registry().organisations().stream()
                    .map(organisation -> View.organisation(organisation, administrators, heights))
                    .toList();
            return Map.of("organisations", organisations);
        }));
    }

    private static String administrator(Context context, Role... roles) {
        Member member = Session.member(context);
        if (List.of(roles).stream().noneMatch(role -> role.text().equals(member.role()))) {
            throw Problem.of(ProblemCode.FORBIDDEN, "This is for administrators.");
        }
        return member.msp();
    }
}

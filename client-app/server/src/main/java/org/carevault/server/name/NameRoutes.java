// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.name;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.carevault.model.id.Msp;
import org.carevault.server.http.Access;
import org.carevault.server.http.Identifiers;
import org.carevault.server.http.Input;
import org.carevault.server.http.Page;
import org.carevault.server.http.RateLimit;
import org.carevault.server.http.RequestBody;
import org.carevault.server.http.Routes;
import org.carevault.server.http.Session;
import org.carevault.server.problem.Problem;
import org.carevault.server.problem.ProblemCode;

/** Names of staff: published by their administrators, found by members of every organisation. */
final class NameRoutes implements Routes {
    private static final int PAGE = 50;
    private static final int MOST = 200;

    private final RateLimit neighbours = new RateLimit(120, Duration.ofMinutes(1));
    private final NameRule rule;
    private final OwnNames own;
    private final Directory directory;
    private final Door door;

    /** Whether a pass lets its bearer in. */
    interface Door {
        boolean opens(String pass);
    }

    NameRoutes(NameRule rule, OwnNames own, Directory directory, Door door) {
        this.rule = rule;
        this.own = own;
        this.directory = directory;
        this.door = door;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/names", this::find, Access.MEMBER);
        routes.get("/names/{medicalId}", this::show, Access.MEMBER);
        routes.put("/names/{medicalId}", this::publish, Access.MEMBER);
        routes.get(Neighbours.ADDRESS, this::exchange, Access.OPEN);
    }

    private void find(Context context) {
        Optional<String> organisation = Input.optionalQuery(context, "organisation", Msp::id);
        String part = Optional.ofNullable(context.queryParam("q")).orElse("");
        int limit = Input.optionalQuery(context, "limit", text -> Page.limit(text, MOST))
                .orElse(PAGE);
        context.json(directory.find(organisation, part, limit));
    }

    private void show(Context context) {
        String medicalId = Input.path(context, "medicalId", Identifiers.MEDICAL_ID);
        context.json(directory
                .of(medicalId)
                .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND, "No name is published for this member.")));
    }

    private void publish(Context context) {
        String medicalId = Input.path(context, "medicalId", Identifiers.MEDICAL_ID);
        SignedName name = RequestBody.json(context, SignedName.class);
        if (!name.medicalId().equals(medicalId)) {
            throw Problem.of(ProblemCode.BAD_REQUEST, "Address and body name different members.");
        }
        rule.check(Session.member(context), name, own.of(medicalId));
        own.put(name);
        context.json(name);
    }

    private void exchange(Context context) {
        neighbours.take(context.ip());
        if (!Optional.ofNullable(context.header(Neighbours.PASS))
                .filter(door::opens)
                .isPresent()) {
            throw Problem.of(ProblemCode.PASS_REFUSED);
        }
        context.json(Map.of("names", own.all()));
    }
}

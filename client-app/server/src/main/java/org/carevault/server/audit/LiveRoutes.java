// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.audit;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.carevault.server.http.Access;
import org.carevault.server.http.Input;
import org.carevault.server.http.LineStream;
import org.carevault.server.http.Routes;
import org.carevault.server.http.Session;
import org.carevault.server.problem.Problem;
import org.carevault.server.problem.ProblemCode;
import org.carevault.server.readmodel.Member;
import org.carevault.server.readmodel.ReadModel;

/** The members' own events as they are committed, a line of JSON for each block. */
public final class LiveRoutes implements Routes {
    private final LiveEvents live;
    private final ReadModel model;

    public LiveRoutes(LiveEvents live, ReadModel model) {
        this.live = live;
        this.model = model;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/events/live", this::open, Access.MEMBER);
    }

    private void open(Context context) {
        Member member = Session.member(context);
        String token = Session.token(context).orElseThrow(() -> Problem.of(ProblemCode.UNAUTHENTICATED));
        long after = Input.optionalQuery(context, "after", Input::number).orElseGet(() -> model.height() - 1);
        live.enter(member.id());
        LineStream.open(context, lines -> {
            lines.whenEnded(() -> live.leave(member.id()));
            live.serve(member, token, lines, after);
        });
    }
}

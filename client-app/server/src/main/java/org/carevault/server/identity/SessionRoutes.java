// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.identity;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.carevault.model.json.UtcTime;
import org.carevault.server.http.Access;
import org.carevault.server.http.EvenPace;
import org.carevault.server.http.MayBeMissing;
import org.carevault.server.http.RateLimit;
import org.carevault.server.http.RequestBody;
import org.carevault.server.http.Routes;
import org.carevault.server.http.Session;
import org.carevault.server.http.Sessions;
import org.carevault.server.readmodel.Member;
import org.carevault.server.readmodel.ReadModel;

/** Logging in and out. */
final class SessionRoutes implements Routes {
    // Against the address as well: a stranger must not be able to use up a member's own attempts.
    private final RateLimit attempts = new RateLimit(10, Duration.ofMinutes(1));
    private final RateLimit addresses = new RateLimit(600, Duration.ofMinutes(1));
    private final Challenges challenges;
    private final LogIn logIn;
    private final Sessions sessions;

    private final LogIns logIns;
    private final SecondFactor second;

    record ChallengeRequest(
            @MayBeMissing String medicalId, @MayBeMissing String email) {}

    SessionRoutes(ReadModel model, Sessions sessions, LogIns logIns, SecondFactor second, String msp, Clock clock) {
        this.challenges = new Challenges(clock);
        this.logIn = new LogIn(challenges, model, msp, clock);
        this.sessions = sessions;
        this.logIns = logIns;
        this.second = second;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.post("/challenges", this::challenge, Access.OPEN);
        routes.post("/sessions", this::open, Access.OPEN);
        routes.delete("/sessions", this::close, Access.MEMBER);
    }

    private void challenge(Context context) {
        EvenPace pace = EvenPace.begin();
        var request = RequestBody.json(context, ChallengeRequest.class);
        addresses.take(context.ip());
        LogInName name = LogInName.of(request.medicalId(), request.email(), logIns);
        attempts.take(context.ip() + " " + name.text());
        var challenge = challenges.issue(name.members());
        Runnable answer = () -> context.status(201)
                .json(Map.of("challenge", challenge.challenge(), "expires", UtcTime.format(challenge.expires())));
        if (request.email() == null) {
            answer.run();
        } else {
            pace.answer(context, answer);
        }
    }

    private void open(Context context) {
        var answer = RequestBody.json(context, LogIn.Answer.class);
        Member member = logIn.check(answer);
        second.require(member.id(), answer.secondFactor());
        var token = sessions.open(member);
        context.status(201).json(Map.of("token", token.token(), "expires", UtcTime.format(token.expires())));
    }

    private void close(Context context) {
        Session.token(context).ifPresent(sessions::close);
        context.status(204);
    }
}

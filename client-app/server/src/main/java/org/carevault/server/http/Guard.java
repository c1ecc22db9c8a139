// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.http;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.Set;
import org.carevault.server.problem.Problem;
import org.carevault.server.problem.ProblemCode;
import org.carevault.server.readmodel.Member;

/** Stands before every address: the right host name, and the session that the route asks for. */
final class Guard {
    private final Sessions sessions;
    private final Set<String> hosts;

    /**
     * A guard for one address.
     *
     * @param hosts the values of the Host header that are meant for this app; others are a rebound DNS name
     */
    Guard(Sessions sessions, Set<String> hosts) {
        this.sessions = sessions;
        this.hosts = hosts;
    }

    void checkHost(Context context) {
        String host = context.header("Host");
        if (host == null || !hosts.contains(host)) {
            throw Problem.of(ProblemCode.BAD_REQUEST, "The Host header does not name this app.");
        }
    }

    void checkSession(Context context) {
        if (context.routeRoles().contains(Access.OPEN)) {
            return;
        }
        boolean optional = context.routeRoles().contains(Access.SESSION_OPTIONAL);
        Optional<String> token = Session.token(context);
        if (token.isPresent()) {
            member(token.get(), optional).ifPresent(member -> Session.set(context, member));
        } else if (!optional) {
            throw Problem.of(ProblemCode.UNAUTHENTICATED);
        }
    }

    // A transaction that registers new keys ends the session that sent it, and what became of it is asked all the same.
    private Optional<Member> member(String token, boolean optional) {
        try {
            return Optional.of(sessions.require(token));
        } catch (Problem ended) {
            if (optional && ended.code().equals(ProblemCode.UNAUTHENTICATED.name())) {
                return Optional.empty();
            }
            throw ended;
        }
    }
}

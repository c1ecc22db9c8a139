// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.http;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.Set;
import org.carevault.server.problem.Problem;
import org.carevault.server.problem.ProblemCode;

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
        Optional<String> token = Session.token(context);
        if (token.isPresent()) {
            Session.set(context, sessions.require(token.get()));
        } else if (!context.routeRoles().contains(Access.SESSION_OPTIONAL)) {
            throw Problem.of(ProblemCode.UNAUTHENTICATED);
        }
    }
}

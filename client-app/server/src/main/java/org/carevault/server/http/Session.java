// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.http;

import io.javalin.http.Context;
import java.util.Optional;
import org.carevault.server.problem.Problem;
import org.carevault.server.problem.ProblemCode;
import org.carevault.server.readmodel.Member;

/** Who is logged in, as the chain's head knows the member at the time of the request. */
public final class Session {
    private static final String ATTRIBUTE = "member";
    private static final String BEARER = "Bearer ";

    private Session() {}

    /**
     * The member who is logged in.
     *
     * @throws Problem UNAUTHENTICATED
     */
    public static Member member(Context context) {
        return find(context).orElseThrow(() -> Problem.of(ProblemCode.UNAUTHENTICATED));
    }

    public static Optional<Member> find(Context context) {
        return Optional.ofNullable(context.attribute(ATTRIBUTE));
    }

    /** The bearer token that the request carries, good or not. */
    public static Optional<String> token(Context context) {
        return Optional.ofNullable(context.header("Authorization"))
                .filter(value -> value.startsWith(BEARER))
                .map(value -> value.substring(BEARER.length()));
    }

    static void set(Context context, Member member) {
        context.attribute(ATTRIBUTE, member);
    }
}

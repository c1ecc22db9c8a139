// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.relay;

import java.time.Duration;
import java.util.Optional;
import org.carevault.server.http.RateLimit;
import org.carevault.server.ledger.SignedCall;
import org.carevault.server.problem.Problem;
import org.carevault.server.problem.ProblemCode;
import org.carevault.server.readmodel.Member;

/**
 * Whose calls the relay carries: its logged-in members' own, a newcomer's {@code join}, and a Fabric administrator's.
 * Everything else about a call is for the ledger to judge.
 */
public final class RelayRules {
    private static final String JOIN = "MemberContract:join";
    private static final String ACCESS = "DocumentReferenceContract:access";

    private final RateLimit accesses = new RateLimit(30, Duration.ofMinutes(1));
    private final RateLimit strangers = new RateLimit(30, Duration.ofMinutes(1));
    private final String channel;
    private final String chaincode;
    private final Denials denials;

    public RelayRules(String channel, String chaincode, Denials denials) {
        this.channel = channel;
        this.chaincode = chaincode;
        this.denials = denials;
    }

    /** Before a proposal is endorsed. */
    void check(SignedCall call, Optional<Member> session) {
        if (!call.channel().equals(channel) || !call.chaincode().equals(chaincode)) {
            throw Problem.of(ProblemCode.BAD_REQUEST, "The proposal is for another channel or chaincode.");
        }
        checkCreator(call, session);
        if (call.function().equals(ACCESS)) {
            denials.check(call.creator().commonName());
            accesses.take(call.creator().commonName());
        }
    }

    /**
     * Compares who signed with who is logged in.
     *
     * @throws Problem UNAUTHENTICATED without the session that the call needs, FORBIDDEN when it is somebody else's
     */
    void checkCreator(SignedCall call, Optional<Member> session) {
        if (call.function().equals(JOIN) || call.creator().administrator()) {
            strangers.take(call.creator().keyHash());
            return;
        }
        Member member = session.orElseThrow(() -> Problem.of(ProblemCode.UNAUTHENTICATED));
        if (!member.caller().equals(call.creator())) {
            throw Problem.of(
                    ProblemCode.FORBIDDEN, "The transaction is signed by somebody else than who is logged in.");
        }
    }
}

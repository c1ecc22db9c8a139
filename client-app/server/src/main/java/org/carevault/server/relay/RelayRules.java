// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.relay;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.carevault.server.http.RateLimit;
import org.carevault.server.ledger.SignedCall;
import org.carevault.server.problem.Problem;
import org.carevault.server.problem.ProblemCode;
import org.carevault.server.readmodel.Member;
import org.carevault.server.readmodel.ReadModel;

/**
 * Whose calls the relay carries: its logged-in members' own, a newcomer's {@code join} and what he asks
 * before it, and a Fabric administrator's; and members' questions to a peer itself.
 * Everything else about a call is for the ledger to judge.
 */
public final class RelayRules {
    // Who joins has to know the organisations first: he is told by those that he trusts already.
    private static final Set<String> OPEN = Set.of("MemberContract:join", "MemberContract:organisation");
    private static final String ACCESS = "DocumentReferenceContract:access";
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final RateLimit accesses = new RateLimit(30, Duration.ofMinutes(1));
    private final RateLimit strangers = new RateLimit(30, Duration.ofMinutes(1));
    // Whoever makes up keys still has one address; generous, for many people may stand behind it.
    private final RateLimit addresses = new RateLimit(300, Duration.ofMinutes(1));
    private final String channel;
    private final String chaincode;
    private final LedgerQuestions questions;
    private final Denials denials;
    private final Clock clock;

    public RelayRules(String channel, String chaincode, ReadModel model, Denials denials, Clock clock) {
        this.channel = channel;
        this.chaincode = chaincode;
        this.questions = new LedgerQuestions(model);
        this.denials = denials;
        this.clock = clock;
    }

    /**
     * Before a proposal is endorsed.
     *
     * @param address where the request comes from
     * @throws Problem BAD_REQUEST for a wrong clock, TOO_MANY_REQUESTS, or what {@link #checkTransaction} throws; NOT_FOUND for
     *     a question about a transaction that is not there
     */
    void checkProposal(SignedCall call, Optional<Member> session, String address) {
        if (Duration.between(call.time(), clock.instant()).abs().compareTo(SKEW) > 0) {
            throw Problem.wrongClock();
        }
        if (call.channel().equals(channel) && call.chaincode().equals(LedgerQuestions.CHAINCODE)) {
            questions.check(call, creator(call, session));
            return;
        }
        checkTransaction(call, session, address);
        if (call.function().equals(ACCESS)) {
            accesses.take(call.creator().commonName());
        }
    }

    /**
     * Before a transaction is ordered, and again what was endorsed earlier: the refusals since then count.
     *
     * @throws Problem BAD_REQUEST for another channel or chaincode, UNAUTHENTICATED without the session that the call needs,
     *     FORBIDDEN when it is somebody else's, TOO_MANY_REQUESTS
     */
    void checkTransaction(SignedCall call, Optional<Member> session, String address) {
        if (!call.channel().equals(channel) || !call.chaincode().equals(chaincode)) {
            throw Problem.of(ProblemCode.BAD_REQUEST, "The signed bytes are for another channel or chaincode.");
        }
        if (OPEN.contains(call.function()) || call.creator().administrator()) {
            addresses.take(address);
            strangers.take(call.creator().keyHash());
            return;
        }
        creator(call, session);
        if (call.function().equals(ACCESS)) {
            denials.check(call.creator().commonName());
        }
    }

    private static Member creator(SignedCall call, Optional<Member> session) {
        Member member = session.orElseThrow(() -> Problem.of(ProblemCode.UNAUTHENTICATED));
        if (!member.caller().equals(call.creator())) {
            throw Problem.of(
                    ProblemCode.FORBIDDEN, "The transaction is signed by somebody else than who is logged in.");
        }
        return member;
    }
}

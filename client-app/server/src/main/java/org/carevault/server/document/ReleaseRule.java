// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.document;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.carevault.model.argument.AccessArgument;
import org.carevault.model.argument.RecordReference;
import org.carevault.model.consent.Decision;
import org.carevault.model.id.RecordId;
import org.carevault.model.rule.Invocation;
import org.carevault.server.problem.Problem;
import org.carevault.server.problem.ProblemCode;
import org.carevault.server.readmodel.CommittedTransaction;
import org.carevault.server.readmodel.Member;
import org.carevault.server.readmodel.ReadModel;

/**
 * When a document may leave the store: only on the strength of the reader's own committed access, which this app has
 * derived again by the rules, which is fresh, which the chain would still permit, and which a second organisation's peer
 * has committed as well.
 */
final class ReleaseRule {
    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ReadModel model;
    private final Witness witness;
    private final Clock clock;

    /** A second organisation's view of a block. */
    interface Witness {
        boolean confirms(long block, byte[] hash, byte[] outcome);
    }

    ReleaseRule(ReadModel model, Witness witness, Clock clock) {
        this.model = model;
        this.witness = witness;
        this.clock = clock;
    }

    /**
     * Returns when every clause holds.
     *
     * @throws Problem RELEASE_REFUSED with the clause that fails, or PEERS_DISAGREE
     */
    void check(Member reader, String transaction, String record, int version) {
        CommittedTransaction access = committed(reader, transaction);
        demand(access.valid(), "The access transaction is not valid.");
        demand(access.calls(AccessArgument.FUNCTION), "The transaction is no access.");
        demand(names(access, record, version), "The access names another record or version.");
        demand(permitted(access.response()), "The access was refused.");
        demand(access.derived(), "The rules do not give what the access transaction holds.");
        demand(reader.caller().equals(access.invocation().caller()), "The access is somebody else's.");
        demand(fresh(access), "The access is older than five minutes.");
        demand(stillPermitted(access), "The ledger does not permit it any more.");
        if (!witness.confirms(access.block(), access.blockHash(), access.outcome())) {
            throw Problem.of(ProblemCode.PEERS_DISAGREE);
        }
    }

    private CommittedTransaction committed(Member reader, String transaction) {
        return model.await(Optional.of(reader), PATIENCE, head -> head.transaction(transaction))
                .orElseThrow(() -> Problem.of(ProblemCode.RELEASE_REFUSED, "The access transaction is not committed."));
    }

    private static boolean names(CommittedTransaction access, String record, int version) {
        try {
            return AccessArgument.parse(access.invocation().argument())
                    .records()
                    .contains(new RecordReference(new RecordId(record), version));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean permitted(String response) {
        try {
            return Decision.parse(response).isPermit();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private boolean fresh(CommittedTransaction access) {
        return Duration.between(access.invocation().time(), clock.instant())
                        .abs()
                        .compareTo(LIFE)
                <= 0;
    }

    // The same call, judged at the head and by this app's clock: the transaction's own time is its client's claim.
    private boolean stillPermitted(CommittedTransaction access) {
        Invocation call = access.invocation();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Invocation again = new Invocation(call.transaction(), now, call.caller(), call.function(), call.argument());
        return model.atHead(head -> head.submit(again))
                .filter(outcome -> permitted(outcome.response()))
                .isPresent();
    }

    private static void demand(boolean holds, String otherwise) {
        if (!holds) {
            throw Problem.of(ProblemCode.RELEASE_REFUSED, otherwise);
        }
    }
}

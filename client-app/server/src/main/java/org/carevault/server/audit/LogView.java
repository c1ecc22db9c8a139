// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.carevault.model.rule.Invocation;
import org.carevault.server.problem.Problem;
import org.carevault.server.problem.ProblemCode;
import org.carevault.server.readmodel.CommittedTransaction;
import org.carevault.server.readmodel.Member;
import org.carevault.server.readmodel.ReadModel;

/**
 * Whether somebody else's log may be shown: only on the strength of the reader's own, fresh, committed {@code viewLog}
 * that the chain would still permit.
 */
final class LogView {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ReadModel model;
    private final Clock clock;

    LogView(ReadModel model, Clock clock) {
        this.model = model;
        this.clock = clock;
    }

    /**
     * Returns when the log may be shown.
     *
     * @param record the one record whose log is asked for, empty for the whole vault
     * @throws Problem RELEASE_REFUSED
     */
    void require(Member reader, String transactionId, String patient, Optional<String> record) {
        CommittedTransaction view = model.await(Optional.of(reader), PATIENCE, head -> head.transaction(transactionId))
                .filter(CommittedTransaction::valid)
                .filter(transaction -> transaction.calls("AuditEventContract:viewLog"))
                .filter(CommittedTransaction::derived)
                .orElseThrow(() -> refused("No committed view of this log has that transaction id."));
        if (!view.invocation().caller().equals(reader.caller())) {
            throw refused("The view was committed by somebody else.");
        }
        if (age(view).compareTo(LIFE) > 0) {
            throw refused("The view is older than five minutes.");
        }
        if (!covers(view, patient, record)) {
            throw refused("The view is of another log.");
        }
        if (!stillPermitted(view)) {
            throw refused("The ledger does not permit it any more.");
        }
    }

    private Duration age(CommittedTransaction view) {
        return Duration.between(view.invocation().time(), clock.instant()).abs();
    }

    // The same call, judged at the head and by this app's clock: the transaction's own time is its client's claim.
    private boolean stillPermitted(CommittedTransaction view) {
        Invocation call = view.invocation();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Invocation again = new Invocation(call.transaction(), now, call.caller(), call.function(), call.argument());
        return model.atHead(head -> head.submit(again)).isPresent();
    }

    private static boolean covers(CommittedTransaction view, String patient, Optional<String> record) {
        try {
            JsonNode argument = JSON.readTree(view.invocation().argument());
            JsonNode seen = argument.path("record");
            return argument.path("patient").asText().equals(patient)
                    && (seen.isNull() || record.filter(seen.asText()::equals).isPresent());
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private static Problem refused(String detail) {
        return Problem.of(ProblemCode.RELEASE_REFUSED, detail);
    }
}

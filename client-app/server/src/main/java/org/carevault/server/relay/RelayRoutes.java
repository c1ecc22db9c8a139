// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.relay;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.carevault.model.id.Msp;
import org.carevault.server.http.Access;
import org.carevault.server.http.Identifiers;
import org.carevault.server.http.Input;
import org.carevault.server.http.RequestBody;
import org.carevault.server.http.Routes;
import org.carevault.server.http.Session;
import org.carevault.server.ledger.Ledger;
import org.carevault.server.ledger.SignedCall;
import org.carevault.server.problem.Problem;
import org.carevault.server.problem.ProblemCode;
import org.carevault.server.readmodel.CommittedTransaction;
import org.carevault.server.readmodel.ReadModel;

/** Endorse, submit and status of transactions that clients build and sign themselves. */
public final class RelayRoutes implements Routes {
    private static final int MOST_ENDORSERS = 32;

    private final Ledger ledger;
    private final ReadModel model;
    private final RelayRules rules;

    record EndorseRequest(String proposal) {}

    record SubmitRequest(String transaction) {}

    public RelayRoutes(Ledger ledger, ReadModel model, RelayRules rules) {
        this.ledger = ledger;
        this.model = model;
        this.rules = rules;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.post("/transactions/endorse", this::endorse, Access.SESSION_OPTIONAL);
        routes.post("/transactions/submit", this::submit, Access.SESSION_OPTIONAL);
        routes.get("/transactions/{transaction}", this::status, Access.SESSION_OPTIONAL);
    }

    private void endorse(Context context) {
        byte[] proposal = RequestBody.base64(
                RequestBody.json(context, EndorseRequest.class).proposal());
        SignedCall call = required(SignedCall.ofProposal(proposal));
        rules.checkProposal(call, Session.find(context), context.ip());
        List<String> endorsers = Input.optionalQuery(context, "endorsers", RelayRoutes::organisations)
                .orElse(List.of());
        byte[] transaction = ledger.endorse(call.transaction(), proposal, endorsers);
        context.json(Map.of("transaction", Base64.getEncoder().encodeToString(transaction)));
    }

    private void submit(Context context) {
        byte[] transaction = RequestBody.base64(
                RequestBody.json(context, SubmitRequest.class).transaction());
        SignedCall call = required(SignedCall.ofEnvelope(transaction));
        rules.checkTransaction(call, Session.find(context), context.ip());
        ledger.submit(call.transaction(), transaction);
        context.status(202).json(Map.of("transaction", call.transaction()));
    }

    private void status(Context context) {
        String id = Input.path(context, "transaction", Identifiers.TRANSACTION);
        int wait = Input.optionalQuery(context, "wait", RelayRoutes::seconds).orElse(0);
        Optional<CommittedTransaction> found =
                model.await(Session.find(context), Duration.ofSeconds(wait), head -> head.transaction(id));
        Map<String, Object> answer = new HashMap<>();
        answer.put("transaction", id);
        answer.put("status", found.map(CommittedTransaction::flag).orElse("UNKNOWN"));
        answer.put("block", found.map(CommittedTransaction::block).orElse(null));
        context.json(answer);
    }

    private static SignedCall required(Optional<SignedCall> call) {
        return call.orElseThrow(() -> Problem.of(ProblemCode.BAD_REQUEST, "The signed bytes are not well formed."));
    }

    private static List<String> organisations(String text) {
        List<String> organisations =
                Stream.of(text.split(",", -1)).map(Msp::id).distinct().toList();
        if (organisations.size() > MOST_ENDORSERS) {
            throw new IllegalArgumentException("too many organisations");
        }
        return organisations;
    }

    private static int seconds(String text) {
        if (!text.matches("[0-9]{1,4}")) {
            throw new IllegalArgumentException("not a number of seconds");
        }
        return Integer.parseInt(text);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.relay;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carevault.model.id.Msp;
import org.carevault.server.http.Access;
import org.carevault.server.http.Input;
import org.carevault.server.http.Routes;
import org.carevault.server.ledger.Ledger;
import org.carevault.server.problem.Problem;
import org.carevault.server.problem.ProblemCode;
import org.carevault.server.readmodel.ReadModel;
import org.carevault.server.settings.NetworkDescription;
import org.carevault.server.settings.Organisation;

/** Which network and organisation this is; a client compares the fingerprint with the one that it was given. */
public final class NetworkRoutes implements Routes {
    private final NetworkDescription network;
    private final Organisation own;
    private final Ledger ledger;
    private final ReadModel model;

    public NetworkRoutes(NetworkDescription network, Organisation own, Ledger ledger, ReadModel model) {
        this.network = network;
        this.own = own;
        this.ledger = ledger;
        this.model = model;
    }

    @Override
    public void register(RoutesConfig routes) {
        register(routes, "/network", this::network);
        register(routes, "/network/genesis", this::genesis);
        register(routes, "/network/organisations/{msp}", this::organisation);
    }

    private static void register(RoutesConfig routes, String address, Handler handler) {
        routes.get(address, handler, Access.OPEN);
        routes.head(address, handler, Access.OPEN);
    }

    private void network(Context context) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("channel", network.channel());
        answer.put("chaincode", network.chaincode());
        answer.put("fingerprint", model.fingerprint().orElseThrow(NetworkRoutes::notYet));
        answer.put("organisation", own.msp());
        answer.put("name", own.name());
        answer.put("organisations", organisations());
        context.json(answer);
    }

    private List<Map<String, String>> organisations() {
        return network.asItIsNow().organisations().stream()
                .map(organisation -> Map.of(
                        "msp", organisation.msp(),
                        "name", organisation.name(),
                        "app", organisation.app().toString()))
                .toList();
    }

    private void genesis(Context context) {
        context.contentType("application/octet-stream").result(model.genesis().orElseThrow(NetworkRoutes::notYet));
    }

    private void organisation(Context context) {
        String msp = Input.path(context, "msp", Msp::id);
        byte[] description = ledger.organisation(msp)
                .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND, "There is no such organisation."));
        context.contentType("application/octet-stream").result(description);
    }

    private static Problem notYet() {
        return Problem.of(ProblemCode.LEDGER_UNAVAILABLE);
    }
}

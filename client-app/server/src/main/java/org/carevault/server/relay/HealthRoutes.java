// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.relay;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;
import org.carevault.server.http.Access;
import org.carevault.server.http.Routes;
import org.carevault.server.ledger.Ledger;
import org.carevault.server.problem.Problem;
import org.carevault.server.readmodel.ReadModel;

/** Whether this app can work: 200 while a peer answers, its own organisation's or another's; 503 otherwise. */
public final class HealthRoutes implements Routes {
    private final String msp;
    private final Ledger ledger;
    private final ReadModel model;

    public HealthRoutes(String msp, Ledger ledger, ReadModel model) {
        this.msp = msp;
        this.ledger = ledger;
        this.model = model;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/healthz", this::health, Access.OPEN);
        routes.head("/healthz", this::health, Access.OPEN);
    }

    /**
     * {@code height}: blocks in the read model; {@code through}: the organisation whose peer is used; {@code lag}: how many
     * more blocks it has, null when none answers.
     */
    private void health(Context context) {
        Map<String, Object> answer = new HashMap<>();
        long height = model.height();
        answer.put("organisation", msp);
        answer.put("height", height);
        answer.put("through", ledger.through());
        try {
            answer.put("lag", Math.max(0, ledger.height() - height));
            answer.put("status", "ok");
        } catch (Problem e) {
            answer.put("lag", null);
            answer.put("status", "ledger unavailable");
            context.status(503);
        }
        context.json(answer);
    }
}

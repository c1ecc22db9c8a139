// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.audit;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carevault.server.http.Access;
import org.carevault.server.http.Identifiers;
import org.carevault.server.http.Input;
import org.carevault.server.http.Routes;
import org.carevault.server.http.Session;
import org.carevault.server.problem.Problem;
import org.carevault.server.problem.ProblemCode;
import org.carevault.server.readmodel.Fact;
import org.carevault.server.readmodel.Member;
import org.carevault.server.readmodel.ReadModel;

/** The log of a patient's vault or of one record, in the order of the chain. */
public final class EventRoutes implements Routes {
    private final ReadModel model;
    private final LogView view;

    public EventRoutes(ReadModel model, Clock clock) {
        this.model = model;
        this.view = new LogView(model, clock);
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/events", this::list, Access.MEMBER);
    }

    private void list(Context context) {
        Member reader = Session.member(context);
        String patient = Input.query(context, "patient", Identifiers.MEDICAL_ID);
        Optional<String> record = Input.optionalQuery(context, "record", Identifiers.RECORD);
        if (!patient.equals(reader.id())) {
            String transaction = Input.optionalQuery(context, "transaction", Identifiers.TRANSACTION)
                    .orElseThrow(() -> Problem.of(
                            ProblemCode.FORBIDDEN, "Another's log is shown only against a committed view of it."));
            view.require(reader, transaction, patient, record);
        }
        List<Map<String, Object>> events = model.atHead(head -> head.eventsAbout(patient)).stream()
                .filter(event -> about(event, record))
                .map(EventView::of)
                .toList();
        context.json(Map.of("events", events));
    }

    private static boolean about(Fact event, Optional<String> record) {
        return record.isEmpty() || record.get().equals(event.text("record"));
    }
}

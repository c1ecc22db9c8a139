// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.document;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carevault.server.http.Access;
import org.carevault.server.http.Identifiers;
import org.carevault.server.http.Input;
import org.carevault.server.http.Routes;
import org.carevault.server.http.Session;
import org.carevault.server.problem.Problem;
import org.carevault.server.problem.ProblemCode;
import org.carevault.server.readmodel.Fact;
import org.carevault.server.readmodel.Head;
import org.carevault.server.readmodel.Member;
import org.carevault.server.readmodel.ReadModel;

/** What the chain says of records: hashes and identifiers, no content. */
final class RecordRoutes implements Routes {
    private final ReadModel model;
    private final Clock clock;

    RecordRoutes(ReadModel model, Clock clock) {
        this.model = model;
        this.clock = clock;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/records", this::list, Access.MEMBER);
        routes.get("/records/{record}", this::show, Access.MEMBER);
    }

    private void list(Context context) {
        Member reader = Session.member(context);
        String patient = Input.query(context, "patient", Identifiers.MEDICAL_ID);
        context.json(Map.of("records", model.atHead(head -> readable(head, reader, patient))));
    }

    private List<Map<String, Object>> readable(Head head, Member reader, String patient) {
        Entitlement entitlement = new Entitlement(head, clock.instant());
        return head.recordsOf(patient).stream()
                .filter(record -> entitlement.reads(reader.id(), patient, record.text("record")))
                .map(record -> view(head, record))
                .toList();
    }

    private void show(Context context) {
        String id = Input.path(context, "record", Identifiers.RECORD);
        context.json(model.atHead(head -> head.record(id).map(record -> view(head, record)))
                .orElseThrow(() -> Problem.of(ProblemCode.RECORD_NOT_FOUND)));
    }

    private static Map<String, Object> view(Head head, Fact record) {
        List<Map<String, Object>> versions = head.versions(record.text("record")).stream()
                .map(RecordRoutes::view)
                .toList();
        Map<String, Object> view = new LinkedHashMap<>();
        for (String field : List.of("record", "patient", "author", "home", "status")) {
            view.put(field, record.text(field));
        }
        view.put("latest", versions.size());
        view.put("versions", versions);
        return view;
    }

    private static Map<String, Object> view(Fact version) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("version", version.document().path("version").asInt());
        for (String field : List.of("object", "document", "card", "commitment", "author", "device", "claimed")) {
            view.put(field, version.text(field));
        }
        view.put("block", version.block());
        view.put("transaction", version.transaction());
        return view;
    }
}

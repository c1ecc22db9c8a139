// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.consent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carevault.server.http.Access;
import org.carevault.server.http.Identifiers;
import org.carevault.server.http.Input;
import org.carevault.server.http.Routes;
import org.carevault.server.http.Session;
import org.carevault.server.readmodel.Fact;
import org.carevault.server.readmodel.Member;
import org.carevault.server.readmodel.ReadModel;

/** A patient sees every consent of his vault, a grantee those that name him; nobody learns of any other. */
public final class ConsentRoutes implements Routes {
    private final ReadModel model;

    public ConsentRoutes(ReadModel model) {
        this.model = model;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/consents", this::list, Access.MEMBER);
    }

    private void list(Context context) {
        Member member = Session.member(context);
        Optional<String> patient = Input.optionalQuery(context, "patient", Identifiers.MEDICAL_ID);
        List<ObjectNode> consents = model
                .atHead(head -> patient.filter(member.id()::equals).isPresent()
                        ? head.consentsOf(member.id())
                        : head.consentsFor(member.id()))
                .stream()
                .filter(consent ->
                        patient.map(id -> id.equals(consent.text("patient"))).orElse(true))
                .map(ConsentRoutes::view)
                .toList();
        context.json(Map.of("consents", consents));
    }

    private static ObjectNode view(Fact consent) {
        ObjectNode view = consent.document().deepCopy();
        return view.put("transaction", consent.transaction()).put("block", consent.block());
    }
}

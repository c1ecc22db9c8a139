// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.consent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.carevault.model.consent.ConsentStatus;
import org.carevault.server.http.Access;
import org.carevault.server.http.Identifiers;
import org.carevault.server.http.Input;
import org.carevault.server.http.Page;
import org.carevault.server.http.Routes;
import org.carevault.server.http.Session;
import org.carevault.server.readmodel.Fact;
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
        String member = Session.member(context).id();
        String patient =
                Input.optionalQuery(context, "patient", Identifiers.MEDICAL_ID).orElse("");
        String grantee = patient.equals(member) ? "" : member;
        String status = Input.optionalQuery(context, "status", ConsentStatus::of)
                .map(ConsentStatus::text)
                .orElse("");
        Page page = Page.of(context, Identifiers.TRANSACTION, Integer.MAX_VALUE, 1000);
        List<Fact> consents =
                model.atHead(head -> head.consents(patient, grantee, status, page.after(), page.lookUp()));
        context.json(page.answer("consents", consents, ConsentRoutes::view, Fact::transaction));
    }

    private static ObjectNode view(Fact consent) {
        ObjectNode view = consent.document().deepCopy();
        return view.put("transaction", consent.transaction()).put("block", consent.block());
    }
}

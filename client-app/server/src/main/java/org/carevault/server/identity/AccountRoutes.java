// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.LongNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.carevault.server.http.Access;
import org.carevault.server.http.Input;
import org.carevault.server.http.RequestBody;
import org.carevault.server.http.Routes;
import org.carevault.server.http.Session;
import org.carevault.server.problem.Problem;
import org.carevault.server.problem.ProblemCode;

/** A member's own account, and up to which block he has read the news. */
final class AccountRoutes implements Routes {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ACCOUNT_LIMIT = 16 * 1024;
    private static final String READ_MARK = "readMark";

    private final Accounts accounts;
    private final LogIns logIns;

    record ReadMark(long block) {}

    AccountRoutes(Accounts accounts, LogIns logIns) {
        this.accounts = accounts;
        this.logIns = logIns;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.put("/account", this::putAccount, Access.MEMBER);
        routes.get("/account", this::account, Access.MEMBER);
        routes.put("/account/read-mark", this::putReadMark, Access.MEMBER);
        routes.get("/account/read-mark", this::readMark, Access.MEMBER);
    }

    private void putAccount(Context context) {
        String medicalId = Session.member(context).id();
        JsonNode profile = object(context);
        Optional<EmailAddress> after = address(profile);
        Optional<EmailAddress> before = address(accounts.profile(medicalId));
        accounts.profile(medicalId, profile);
        logIns.change(medicalId, before, after);
        context.json(profile);
    }

    private static JsonNode object(Context context) {
        try {
            JsonNode profile = JSON.readTree(RequestBody.bytes(context, ACCOUNT_LIMIT));
            if (profile == null || !profile.isObject()) {
                throw Problem.of(ProblemCode.BAD_REQUEST, "An account is a JSON object.");
            }
            return profile;
        } catch (IOException e) {
            throw Problem.of(ProblemCode.BAD_REQUEST);
        }
    }

    private static Optional<EmailAddress> address(JsonNode profile) {
        JsonNode email = profile.path("email");
        if (email.isMissingNode() || email.isNull() || email.asText().isBlank()) {
            return Optional.empty();
        }
        if (!email.isTextual()) {
            throw Problem.of(ProblemCode.BAD_REQUEST, "The e-mail address is not well formed.");
        }
        return Optional.of(Input.parse(email.asText(), EmailAddress::parse));
    }

    private void account(Context context) {
        context.json(accounts.profile(Session.member(context).id()));
    }

    // Never back: what was read on one device stays read on the others.
    private void putReadMark(Context context) {
        String medicalId = Session.member(context).id();
        long block = RequestBody.json(context, ReadMark.class).block();
        if (block > accounts.part(medicalId, READ_MARK).asLong(-1)) {
            accounts.part(medicalId, READ_MARK, LongNode.valueOf(block));
        }
        readMark(context);
    }

    private void readMark(Context context) {
        JsonNode mark = accounts.part(Session.member(context).id(), READ_MARK);
        context.json(mark.isNumber() ? Map.of("block", mark.asLong()) : Collections.singletonMap("block", null));
    }
}

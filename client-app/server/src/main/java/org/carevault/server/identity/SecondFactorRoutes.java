// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.identity;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import org.carevault.server.http.Access;
import org.carevault.server.http.RequestBody;
import org.carevault.server.http.Routes;
import org.carevault.server.http.Session;

/** A member's own authenticator: set up, switched on by its first code, switched off by another. */
final class SecondFactorRoutes implements Routes {
    private final SecondFactor second;
    private final String issuer;

    record CodeRequest(String code) {}

    SecondFactorRoutes(SecondFactor second, String issuer) {
        this.second = second;
        this.issuer = issuer;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/account/totp", this::show, Access.MEMBER);
        routes.post("/account/totp", this::begin, Access.MEMBER);
        routes.put("/account/totp", this::confirm, Access.MEMBER);
        routes.post("/account/totp/end", this::end, Access.MEMBER);
    }

    private void show(Context context) {
        context.json(Map.of("on", second.on(Session.member(context).id())));
    }

    private void begin(Context context) {
        String medicalId = Session.member(context).id();
        byte[] secret = second.begin(medicalId);
        String uri = OneTimeCode.uri(secret, issuer, medicalId);
        context.status(201).json(Map.of("secret", OneTimeCode.text(secret), "uri", uri));
    }

    private void confirm(Context context) {
        second.confirm(Session.member(context).id(), code(context));
        context.json(Map.of("on", true));
    }

    private void end(Context context) {
        second.end(Session.member(context).id(), code(context));
        context.json(Map.of("on", false));
    }

    private static String code(Context context) {
        return RequestBody.json(context, CodeRequest.class).code();
    }
}

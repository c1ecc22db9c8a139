// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.identity;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Map;
import org.carevault.server.http.Access;
import org.carevault.server.http.EvenPace;
import org.carevault.server.http.Input;
import org.carevault.server.http.MayBeMissing;
import org.carevault.server.http.RateLimit;
import org.carevault.server.http.RequestBody;
import org.carevault.server.http.Routes;
import org.carevault.server.http.Session;
import org.carevault.server.problem.Problem;

/** A member's own keyring, and its way back to a new device. */
final class KeyringRoutes implements Routes {
    private static final int LIMIT = 64 * 1024;
    private static final String PROOF = "X-CareVault-Proof";

    // Against the address as well: a stranger must not be able to use up a member's own attempts.
    private final RateLimit fetches = new RateLimit(10, Duration.ofMinutes(1));
    private final RateLimit addresses = new RateLimit(120, Duration.ofMinutes(1));
    private final Keyrings keyrings;
    private final LogIns logIns;
    private final SecondFactor second;

    record FetchRequest(
            @MayBeMissing String medicalId,
            @MayBeMissing String email,
            String verifier,
            @MayBeMissing String secondFactor) {}

    KeyringRoutes(Keyrings keyrings, LogIns logIns, SecondFactor second) {
        this.keyrings = keyrings;
        this.logIns = logIns;
        this.second = second;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.put("/keyrings", this::put, Access.MEMBER);
        routes.post("/keyrings/fetch", this::fetch, Access.OPEN);
    }

    private void put(Context context) {
        byte[] verifier = Input.header(context, "X-CareVault-Verifier", RequestBody::base64);
        keyrings.put(Session.member(context).id(), RequestBody.bytes(context, LIMIT), verifier);
        context.status(201).json(Map.of());
    }

    private void fetch(Context context) {
        EvenPace pace = EvenPace.begin();
        var request = RequestBody.json(context, FetchRequest.class);
        byte[] verifier = RequestBody.base64(request.verifier());
        addresses.take(context.ip());
        LogInName name = LogInName.of(request.medicalId(), request.email(), logIns);
        fetches.take(context.ip() + " " + name.text());
        try {
            var found = keyrings.fetch(name.members(), verifier);
            second.require(found.medicalId(), request.secondFactor());
            if (second.on(found.medicalId())) {
                context.header(PROOF, second.proof(found.medicalId()));
            }
            context.contentType("application/octet-stream").result(found.keyring());
        } catch (Problem refused) {
            pace.answer(context, () -> {
                throw refused;
            });
        }
    }
}

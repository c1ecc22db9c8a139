// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.carevault.server.http.Access;
import org.carevault.server.http.Identifiers;
import org.carevault.server.http.Input;
import org.carevault.server.http.RateLimit;
import org.carevault.server.http.RequestBody;
import org.carevault.server.http.Routes;
import org.carevault.server.http.Session;
import org.carevault.server.problem.Problem;
import org.carevault.server.problem.ProblemCode;
import org.carevault.server.settings.SettingsException;
import org.carevault.server.storage.ObjectStorage;

/** A member's own account and keyring, and the keyring's way back to a new device. */
public final class AccountRoutes implements Routes {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int KEYRING_LIMIT = 64 * 1024;
    private static final int ACCOUNT_LIMIT = 16 * 1024;

    // Against the address as well: a stranger must not be able to use up a member's own attempts.
    private final RateLimit fetches = new RateLimit(10, Duration.ofMinutes(1));
    private final RateLimit addresses = new RateLimit(120, Duration.ofMinutes(1));
    private final Accounts accounts;
    private final Keyrings keyrings;

    record KeyringRequest(String medicalId, String verifier) {}

    /**
     * Prepares accounts and keyrings.
     *
     * @param key file of the organisation's key, made when it is missing
     */
    public AccountRoutes(ObjectStorage storage, Path key) throws SettingsException {
        this.accounts = new Accounts(storage, OrganisationKey.at(key));
        this.keyrings = new Keyrings(storage, accounts);
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.put("/keyrings", this::putKeyring, Access.MEMBER);
        routes.post("/keyrings/fetch", this::fetchKeyring, Access.OPEN);
        routes.put("/account", this::putAccount, Access.MEMBER);
        routes.get("/account", this::account, Access.MEMBER);
    }

    private void putKeyring(Context context) {
        byte[] verifier = Input.header(context, "X-CareVault-Verifier", RequestBody::base64);
        keyrings.put(Session.member(context).id(), RequestBody.bytes(context, KEYRING_LIMIT), verifier);
        context.status(201).json(Map.of());
    }

    private void fetchKeyring(Context context) {
        var request = RequestBody.json(context, KeyringRequest.class);
        String medicalId = Input.parse(request.medicalId(), Identifiers.MEDICAL_ID);
        addresses.take(context.ip());
        fetches.take(context.ip() + " " + medicalId);
        byte[] keyring = keyrings.fetch(medicalId, RequestBody.base64(request.verifier()));
        context.contentType("application/octet-stream").result(keyring);
    }

    private void putAccount(Context context) {
        try {
            JsonNode profile = JSON.readTree(RequestBody.bytes(context, ACCOUNT_LIMIT));
            if (profile == null || !profile.isObject()) {
                throw Problem.of(ProblemCode.BAD_REQUEST, "An account is a JSON object.");
            }
            accounts.profile(Session.member(context).id(), profile);
            context.json(profile);
        } catch (IOException e) {
            throw Problem.of(ProblemCode.BAD_REQUEST);
        }
    }

    private void account(Context context) {
        context.json(accounts.profile(Session.member(context).id()));
    }
}

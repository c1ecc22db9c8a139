// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.ca;

import java.io.IOException;

/** Paths of Fabric CA's REST interface; each answers with and without the prefix {@code /api/v1}. */
final class Routes {
    private static final String PREFIX = "/api/v1/";
    private final String caName;
    private final Authentication authentication;
    private final Enrolment enrolment;
    private final Registration registration;
    private final Revocation revocation;

    Routes(
            String caName,
            Authentication authentication,
            Enrolment enrolment,
            Registration registration,
            Revocation revocation) {
        this.caName = caName;
        this.authentication = authentication;
        this.enrolment = enrolment;
        this.registration = registration;
        this.revocation = revocation;
    }

    static String path(String path) {
        return path.startsWith(PREFIX) ? path.substring(PREFIX.length()) : path.substring(1);
    }

    Answer answer(Request request) throws IOException {
        if (request.path().equals("healthz")) {
            return new Answer(200, Request.JSON.createObjectNode().put("status", "OK"));
        }
        if (request.authority().filter(name -> !name.equals(caName)).isPresent()) {
            throw new CaException(404, 19, "That certificate authority does not exist here");
        }
        String path = request.path();
        if (path.equals("identities") || path.startsWith("identities/")) {
            return identities(request);
        }
        if (path.equals("cainfo")) {
            return Answer.ok(enrolment.information());
        }
        return post(request);
    }

    private Answer identities(Request request) throws IOException {
        if (request.method().equals("PUT")) {
            return registration.modify(request, authentication.token(request));
        }
        allow(request, "GET");
        return registration.identities(request, authentication.token(request));
    }

    private Answer post(Request request) throws IOException {
        String path = request.path();
        if (!path.matches("enroll|reenroll|register|revoke|gencrl")) {
            throw new CaException(404, 0, "The certificate authority of the development ledger has no such path");
        }
        allow(request, "POST");
        if (path.equals("enroll")) {
            return enrolment.enrol(request, authentication.secret(request));
        }
        Account caller = authentication.token(request);
        return switch (path) {
            case "reenroll" -> enrolment.enrol(request, caller);
            case "register" -> registration.register(request, caller);
            case "revoke" -> revocation.revoke(request, caller);
            default -> revocation.list(caller);
        };
    }

    private static void allow(Request request, String method) {
        if (!request.method().equals(method)) {
            throw new CaException(405, 1, "The method is not allowed");
        }
    }
}

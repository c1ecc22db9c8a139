// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.http;

import io.javalin.http.Context;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line for each request: the route's pattern, never its path, so that no identifier of a person or record is written. */
final class RequestLog {
    static final String CODE = "problem";
    private static final String HEALTH = "/healthz";
    private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);

    private final String organisation;

    RequestLog(String organisation) {
        this.organisation = organisation;
    }

    void write(Context context, float millis) {
        if (route(context).equals(HEALTH) && context.statusCode() == 200) {
            return; // asked every second by whoever watches
        }
        String code = context.attribute(CODE);
        LOG.atInfo()
                .addKeyValue("organisation", organisation)
                .addKeyValue("method", context.method().toString())
                .addKeyValue("route", route(context))
                .addKeyValue("status", context.statusCode())
                .addKeyValue("code", code == null ? "" : code)
                .addKeyValue("ms", Math.round(millis))
                .log("request");
    }

    static String route(Context context) {
        return Optional.ofNullable(context.endpoints().matchedHttpEndpoint())
                .map(endpoint -> endpoint.path)
                .orElse("none");
    }
}

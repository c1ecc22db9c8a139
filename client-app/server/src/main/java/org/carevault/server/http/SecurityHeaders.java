// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.http;

import io.javalin.http.Context;

/** The headers that every answer carries, errors included. */
final class SecurityHeaders {
    private SecurityHeaders() {}

    static void set(Context context) {
        context.header(
                "Content-Security-Policy",
                "default-src 'none'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; form-action 'none'");
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Referrer-Policy", "no-referrer");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
        context.header("Strict-Transport-Security", "max-age=31536000");
        context.header("Cache-Control", "no-store");
    }
}

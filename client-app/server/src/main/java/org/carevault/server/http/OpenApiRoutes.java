// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Serves the hand-written description of this API. */
public final class OpenApiRoutes implements Routes {
    private final byte[] description = read();

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/openapi.yaml", this::describe, Access.OPEN);
        routes.head("/openapi.yaml", this::describe, Access.OPEN);
    }

    private void describe(Context context) {
        context.contentType("application/yaml").result(description);
    }

    private static byte[] read() {
        try (InputStream file = OpenApiRoutes.class.getResourceAsStream("/openapi.yaml")) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

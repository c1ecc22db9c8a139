// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.http;

import io.javalin.config.RoutesConfig;

/** A feature's addresses, each with the {@link Access} that it asks for. */
public interface Routes {
    void register(RoutesConfig routes);
}

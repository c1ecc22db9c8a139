// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.http;

import io.javalin.security.RouteRole;

/** Who may call an address. */
public enum Access implements RouteRole {
    /** Anybody. */
    OPEN,
    /** Anybody, but a session is read where one is sent. */
    SESSION_OPTIONAL,
    /** An active member with a session. */
    MEMBER
}

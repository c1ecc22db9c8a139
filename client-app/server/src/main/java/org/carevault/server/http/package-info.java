// SPDX-License-Identifier: Apache-2.0
/**
 * The web server: sessions, problem documents, rate limits, security headers and strict reading of what comes in.
 *
 * <p>May use: Javalin, jackson-databind, Bucket4j, the read model; never a feature.
 */
package org.carevault.server.http;

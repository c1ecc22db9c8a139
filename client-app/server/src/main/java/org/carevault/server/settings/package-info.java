// SPDX-License-Identifier: Apache-2.0
/**
 * What the app is told from outside: the network's description and its own options.
 *
 * <p>May use: the JDK and jackson-databind; every room may use it.
 */
package org.carevault.server.settings;

// SPDX-License-Identifier: Apache-2.0
/**
 * Speaks to the organisation's certificate authority over Fabric CA's REST interface.
 *
 * <p>May use: the JDK's HTTP client, Bouncy Castle, jackson-databind; never a feature.
 */
package org.carevault.server.authority;

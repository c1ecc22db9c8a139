// SPDX-License-Identifier: Apache-2.0
/**
 * Talks to an organisation's client app: log-in, relay, objects. What comes back is checked by the proposal and sealing rooms.
 *
 * <p>May use: the model, the other rooms but cli, java.net.http, jackson-databind.
 */
package org.carevault.vault.app;

// SPDX-License-Identifier: Apache-2.0
/**
 * What the person who runs one machine needs: is it up, what is missing, and people to try it with.
 *
 * <p>May use: the vault as its users do, Fabric's Gateway client, jackson-databind, picocli; never the server or the
 * development ledger's code.
 */
package org.carevault.operator;

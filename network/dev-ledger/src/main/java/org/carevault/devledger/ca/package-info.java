// SPDX-License-Identifier: Apache-2.0
/**
 * The part of Fabric CA's REST interface that the network needs: enrol, register, revoke, revocation lists, identities.
 *
 * <p>May use: pki, genesis (layout), store (atomic files), jackson-databind, the JDK's HTTP server.
 */
package org.carevault.devledger.ca;

// SPDX-License-Identifier: Apache-2.0

/**
 * Fabric's Gateway service, one per organisation, and the endorsing peers behind it. May use {@code chaincode},
 * {@code simulation}, {@code commit}, {@code ordering} and {@code system}.
 */
package org.carevault.devledger.gateway;

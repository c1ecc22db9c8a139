// SPDX-License-Identifier: Apache-2.0
/**
 * Faults on a running network: load goes on while something breaks, and afterwards nothing acknowledged may be missing.
 *
 * <p>May use: the launchers, the vault, the consortium of the acceptance tests; never the server's or a ledger's classes.
 */
package org.carevault.operator.campaign;

// SPDX-License-Identifier: Apache-2.0

/**
 * Executes a transaction against committed state without changing it, and records what it read and would write.
 * May use {@code validation}; knows nothing of networks.
 */
package org.carevault.devledger.simulation;

// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.app;

/**
 * A transaction that the chain holds as valid.
 *
 * @param transaction its id, hex
 * @param block the number of its block
 * @param response what the chaincode answered
 */
public record Committed(String transaction, long block, String response) {}

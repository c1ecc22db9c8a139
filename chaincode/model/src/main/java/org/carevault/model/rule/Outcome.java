// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.rule;

import java.util.SortedMap;

/**
 * What a submitting transaction does.
 *
 * @param writes key to value, in the order of Java strings; nothing is ever deleted
 * @param response canonical JSON for the caller
 * @param event the chaincode event's name, or null
 * @param eventPayload its bytes, or null
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; the bytes go straight to the ledger
public record Outcome(SortedMap<String, byte[]> writes, String response, String event, byte[] eventPayload) {}

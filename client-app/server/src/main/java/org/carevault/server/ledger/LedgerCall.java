// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.ledger;

import java.time.Instant;
import org.carevault.model.rule.Invocation;

/**
 * A call of the CareVault chaincode as a block holds it.
 *
 * @param certificateEnd when the caller's certificate ends
 * @param version the chaincode's version as its endorsers claim it
 * @param onlyOurs whether the transaction writes in no other namespace
 * @param event the event's name, or null
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
public record LedgerCall(
        Invocation invocation,
        Instant certificateEnd,
        String version,
        boolean onlyOurs,
        String response,
        String event,
        byte[] eventPayload) {}

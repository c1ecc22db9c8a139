// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.rule;

import java.util.List;
import java.util.SortedMap;
import org.carevault.model.rule.Invocation;

/**
 * A valid transaction of the contract, as the chain holds it.
 *
 * @param version the chaincode's version in force, whose rules it has to follow
 * @param writes what it wrote into the contract's own namespace; an empty value is a deletion
 * @param elsewhere what else it wrote, in words: other namespaces, private collections, key metadata
 * @param status the response's status
 * @param response the response's payload as text
 * @param event the name of the chaincode event, null without one
 * @param eventPayload the event's payload, null without one
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
public record Committed(
        long block,
        Invocation call,
        String version,
        SortedMap<String, byte[]> writes,
        List<String> elsewhere,
        int status,
        String response,
        String event,
        byte[] eventPayload) {

    /** The function whose answer is an access decision. */
    static final String ACCESS = "DocumentReferenceContract:access";

    /** What the endorsers of a successful call answer. */
    static final int OK = 200;

    public String transaction() {
        return call.transaction();
    }

    public boolean isAccess() {
        return call.function().equals(ACCESS);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.readmodel;

import java.time.Instant;
import org.carevault.model.rule.Caller;
import org.carevault.model.rule.Invocation;

/**
 * A transaction that stands in a block, valid or not.
 *
 * @param invocation the call, or null when it is none of the CareVault chaincode's
 * @param derived whether the rules, run again, gave every byte that it wrote and answered
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
public record CommittedTransaction(
        String id,
        long block,
        byte[] blockHash,
        byte[] outcome,
        String flag,
        Invocation invocation,
        String response,
        boolean derived) {

    public boolean valid() {
        return flag.equals("VALID");
    }

    public boolean calls(String function) {
        return invocation != null && invocation.function().equals(function);
    }

    static Invocation invocation(
            String id,
            String time,
            String msp,
            String commonName,
            String keyHash,
            boolean administrator,
            String function,
            String argument) {
        Caller caller = new Caller(msp, commonName, keyHash, administrator);
        return new Invocation(id, Instant.parse(time), caller, function, argument);
    }
}

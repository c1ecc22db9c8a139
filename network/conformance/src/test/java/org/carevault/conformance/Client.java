// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import java.util.function.Supplier;
import org.hyperledger.fabric.client.EndorseException;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.Proposal;
import org.hyperledger.fabric.client.Status;

/** Somebody who sends one transaction after the other, through the official Gateway client. */
final class Client {
    private final Supplier<Proposal.Builder> next;

    Client(Supplier<Proposal.Builder> next) {
        this.next = next;
    }

    /** Sends the next transaction; returns once it is committed. */
    Status send() throws GatewayException {
        try {
            return next.get().build().endorse().submitAsync().getStatus();
        } catch (EndorseException e) {
            throw new IllegalStateException("a transaction was not endorsed: " + e.getDetails(), e);
        }
    }

    /** Whether enough peers endorse the next transaction now; it is not sent. */
    boolean isEndorsed() {
        try {
            next.get().build().endorse();
            return true;
        } catch (EndorseException e) {
            return false;
        }
    }

    /** How many milliseconds the next transaction takes from its signature until it is known to be committed. */
    double milliseconds() throws GatewayException {
        long start = System.nanoTime();
        Status status = send();
        if (!status.isSuccessful()) {
            throw new IllegalStateException("a lone transaction became " + status.getCode());
        }
        return (System.nanoTime() - start) / 1e6;
    }
}
